// Plans and steps as JSON and back: what `basalt plan --json` prints and the journal keeps.
//
// plan     {"cluster", "platform", "hosts": [..], "config_version": 4 | null, "steps": [step..],
//           "findings": [{"rule", "severity", "subject", "message", "remedy", "waivable"}..],
//           "refusals": [{"host", "thing", "reason", "remedy", "source": {"reason", "remedy",
//           "arguments"}}..], "secrets": [name..], "snippets": {name: shell text}}
// step     {"id", "phase", "host", "for_cluster", "title", "source": {"title", "arguments"},
//           "after": [id..], "risk", "file": {"path", "existed", "secret", "before", "after", "mode"}
//           | absent, "before", "wanted", "record": [command..], "apply", "verify", "undo", "confirm",
//           "confirm_within": seconds, "blocked_by": [..]}
// command  {"argv": [..]} or, in a plan, {"snippet": name, "arguments": [..]}; {"input": [bytes |
//           {"secret": name, "form"}..]} if there is any; "timeout" and "retry_for" in seconds
// bytes    a string if they are UTF-8, else {"base64": ".."}
// "title", "reason", "remedy" and "message" are sentences in the current language; "source" is what
// they were made of and the only thing that is read back.
#pragma once

#include "core/result.h"
#include "plan/plan.h"

#include <QJsonObject>

namespace basalt::plan {

/// Complete in itself: snippets are spelt out, so that a journal outlives the program's version.
QJsonObject toJson(const Step &step);
Result<Step> stepFromJson(const QJsonObject &object);

QJsonObject toJson(const Plan &plan);
/// All but the findings, which are for people.
Result<Plan> planFromJson(const QJsonObject &object);

}
