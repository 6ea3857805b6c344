using Microsoft.Extensions.DependencyInjection;

namespace Screening;

/// <summary>Registers the screener with an application's services.</summary>
public static class ScreeningServiceCollectionExtensions
{
    /// <summary>Adds one <see cref="Screener"/> for the whole application, built when it is first asked for.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Adds lists, chains and options.</param>
    /// <remarks>A <see cref="TimeProvider"/> among the services becomes the screener's clock.</remarks>
    public static IServiceCollection AddScreening(this IServiceCollection services, Action<ScreenerBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        return services.AddSingleton(provider =>
        {
            var builder = new ScreenerBuilder();
            if (provider.GetService(typeof(TimeProvider)) is TimeProvider clock) builder.Clock = clock;
            configure(builder);
            return builder.Build();
        });
    }
}
