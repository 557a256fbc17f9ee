// What a single line of a terminal log is: a prompt with a command, a continuation, text of a file.
#pragma once

#include <QString>
#include <optional>

namespace basalt::import {

/// Without colours, cursor movements, overwritten parts and other control characters.
QString withoutTerminalCodes(const QString &line);

/// The text with plain quotation marks and blanks: articles like to replace them.
QString withPlainQuotes(const QString &text);

/// The command after a crm shell prompt, as `configure` would be given it ("commit"); null if the
/// line is no such prompt or the command belongs to another level.
QString crmPromptCommand(const QString &line);
bool isCrmPrompt(const QString &line);

/// The command after a shell prompt such as `[root@lava1 ~]# `, `root@lava1:~# `, `# ` or `$ `; null
/// if there is none.
QString shellPromptCommand(const QString &line);

/// The statement in `crm configure STATEMENT`, or null. `command` may start with sudo.
QString crmConfigureStatement(const QString &command);

/// A line of crm configuration that stands there without any prompt.
bool isBareCrmLine(const QString &line);

/// A line of `crm configure show`.
bool isShownCrmLine(const QString &line);

}
