// Executes, resumes or takes back a deployment with progress, Ctrl-C and a last word.
#pragma once

#include "cli/console.h"
#include "cli/planning.h"
#include "cli/progress.h"

#include <QJsonObject>
#include <functional>

namespace basalt::cli {

/// How the user calls this deployment again: "basalt deploy magma.yaml --simulated practice".
struct RunWords
{
    QString again;
    bool isSimulated = false;
    bool canGoOn = false; ///< there is a run that did not come to its end
};

/// One of Deployment's blocking functions.
using Work = std::function<hosts::Outcome(std::stop_token)>;

/// Ctrl-C once: no further step begins, and the run ends when those that run are done. Twice: at once.
hosts::Outcome runWatched(hosts::Deployment &deployment, Progress &progress, const Work &work);

/// The last line of the stream, or the last words for people; and the exit code.
Exit conclude(Console &console, const RunWords &words, const Progress &progress,
              hosts::Outcome outcome, const hosts::Traffic &traffic);

/// The same for what ended before anything was done: a plan that was only shown, a refusal.
Exit concludeEarly(Console &console, const RunWords &words, const QString &outcome, Exit exit,
                   const QList<Error> &errors = {});

}
