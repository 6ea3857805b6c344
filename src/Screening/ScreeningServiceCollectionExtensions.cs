using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace Screening;

/// <summary>Registers the screener with an application's services.</summary>
public static class ScreeningServiceCollectionExtensions
{
    /// <summary>Adds a <see cref="ScreenerSource"/> for the whole application, built when it is first asked for, and the <see cref="Screener"/> that serves.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Adds lists, chains and options to the first screener.</param>
    /// <remarks>A service that lives on asks the source for its current screener every time; one that is made for a request may ask for the
    /// screener itself. A <see cref="TimeProvider"/> among the services becomes the clock; an <see cref="IMeterFactory"/> makes the meter.</remarks>
    public static IServiceCollection AddScreening(this IServiceCollection services, Action<ScreenerBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddSingleton(provider => new ScreeningTelemetry(provider.GetService<IMeterFactory>()));
        services.AddSingleton(provider =>
        {
            var builder = new ScreenerBuilder { Telemetry = provider.GetRequiredService<ScreeningTelemetry>() };
            if (provider.GetService<TimeProvider>() is { } clock) builder.Clock = clock;
            configure(builder);
            return new ScreenerSource(builder.Build());
        });
        return services.AddTransient(provider => provider.GetRequiredService<ScreenerSource>().Current);
    }
}
