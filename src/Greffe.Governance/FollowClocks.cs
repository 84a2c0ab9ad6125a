using Greffe.Governance.AnswerQuestions;
using Greffe.Governance.LearnData;
using Greffe.Governance.MapSkills;
using Greffe.Governance.SendReminders;
using Microsoft.Extensions.Hosting;

namespace Greffe.Governance;

/// <summary>Once an hour while the server runs: erases what is due, then sends the reminders of the day.</summary>
internal sealed class FollowClocks(EraseQuestions questions, ForgetPeople people, KeepScores scores, RemindPeople reminders, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace, time);
        try
        {
            do
            {
                questions.Now();
                people.Now();
                scores.Purge();
                reminders.Send();
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops; the next start begins with the same round.
        }
    }
}
