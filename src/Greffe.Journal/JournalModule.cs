using Greffe.Decisions.Journalling;
using Greffe.Journal.Blobs;
using Greffe.Journal.Chain;
using Greffe.Journal.Checkpoints;
using Greffe.Journal.Verify;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Greffe.Journal;

/// <summary>What happened, and can we prove it?</summary>
public static class JournalModule
{
    extension(IServiceCollection services)
    {
        /// <summary>
        /// Registers <see cref="IJournal"/>, <see cref="ISecretBlobs"/>, <see cref="IPublicBlobs"/>, <see cref="ISignCheckpoints"/> and
        /// <see cref="IVerifyJournal"/> over one data folder. Files are opened, and keys read, at first use.
        /// </summary>
        public IServiceCollection AddJournal(JournalOptions options)
        {
            services.TryAddSingleton(TimeProvider.System);
            services.AddSingleton(options);
            services.AddSingleton(provider => new SqliteJournal(options.JournalPath, provider.GetRequiredService<TimeProvider>()));
            services.AddSingleton(_ => CheckpointKey.Load(options.CheckpointKeyPath, options.CreateMissingKeys));
            services.AddSingleton(new CheckpointFile(options.CheckpointFile));
            services.AddSingleton(provider => new SignCheckpoints(
                provider.GetRequiredService<SqliteJournal>(), provider.GetRequiredService<CheckpointKey>(),
                provider.GetRequiredService<CheckpointFile>(), provider.GetRequiredService<TimeProvider>()));
            services.AddSingleton<ISignCheckpoints>(provider => provider.GetRequiredService<SignCheckpoints>());
            services.AddSingleton<IJournal>(provider => options.CheckpointEvery <= 0
                ? provider.GetRequiredService<SqliteJournal>()
                : new CheckpointedJournal(
                    provider.GetRequiredService<SqliteJournal>(), provider.GetRequiredService<SignCheckpoints>(), options.CheckpointEvery));
            return services.AddStores(options);
        }

        private IServiceCollection AddStores(JournalOptions options)
        {
            services.AddSingleton(provider => new FileSecretBlobs(
                options.SecretFolder, options.SegmentLimit, SecretKeyFile.Load(options),
                provider.GetRequiredService<IJournal>(), provider.GetRequiredService<TimeProvider>()));
            services.AddSingleton<ISecretBlobs>(provider => provider.GetRequiredService<FileSecretBlobs>());
            services.AddSingleton(_ => new FilePublicBlobs(options.PublicFolder, options.SegmentLimit));
            services.AddSingleton<IPublicBlobs>(provider => provider.GetRequiredService<FilePublicBlobs>());
            services.AddSingleton<IVerifyJournal>(provider => new JournalVerification(
                provider.GetRequiredService<IJournal>(), provider.GetRequiredService<FileSecretBlobs>(),
                provider.GetRequiredService<FilePublicBlobs>(), provider.GetRequiredService<CheckpointKey>(),
                provider.GetRequiredService<CheckpointFile>()));
            return services;
        }
    }
}
