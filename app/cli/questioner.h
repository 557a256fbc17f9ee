// A person who can be asked while a command runs: at the terminal, or a test's script.
#pragma once

#include <QByteArray>
#include <QString>
#include <optional>

namespace basalt::cli {

class Questioner
{
public:
    virtual ~Questioner() = default;

    /// One line, without its end; std::nullopt if there is no answer (end of input, Ctrl-C). What is
    /// not echoed is a secret. One question at a time.
    virtual std::optional<QByteArray> ask(const QString &text, bool isEchoed) = 0;
};

/// Yes only if that is typed, in English or in the user's language.
bool agrees(Questioner &questioner, const QString &text);

}
