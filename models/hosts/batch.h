// The protocol of a batch: many commands through one shell, in one round trip, over one channel.
//
// A small fixed loop runs on the host. Its standard input carries a random mark, then for each
// command a header, the command's text and its input; after each command the loop writes the mark
// to both output streams, so that they can be split while they flow.
#pragma once

#include "core/host_command.h"
#include "core/result.h"
#include "hosts/transport.h"

#include <chrono>

namespace basalt::hosts {

/// How the loop becomes root.
enum class Privilege {
    None,         ///< it is root already, or need not be
    Sudo,         ///< sudo asks nothing
    SudoPassword, ///< sudo reads the password from the first line of standard input
};

/// What the host's login shell is given. It is one line without single quotes inside and without
/// `!`, so that it does for every shell, and holds nothing of the commands.
QByteArray batchCommand(Privilege privilege);

/// A mark that no command can print by accident or on purpose: it is not in any process list.
QByteArray randomMark();

/// Standard input of the loop, in pieces that share their bytes with the commands' inputs.
QList<QByteArray> batchInput(const QList<HostCommand> &commands, bool stopAtFailure,
                             const QByteArray &mark);

/// Takes the two output streams apart again.
class BatchReader
{
public:
    using Clock = std::chrono::steady_clock;
    enum class Stream { Out, Err };
    enum class State { Preparing, Running, Finished, TooLong, Garbled };

    BatchReader(const QList<HostCommand> &commands, const RunOptions &options,
                const QByteArray &mark, qint64 outputLimit);

    void feed(Stream stream, const QByteArray &bytes, Clock::time_point now);

    State state() const { return m_state; }
    /// The command that runs: both streams have passed the ones before it.
    int current() const { return std::min(m_out.index, m_err.index); }
    /// Changes whenever the host got on.
    int marksSeen() const { return m_out.marks + m_err.marks; }
    /// What came on the error stream before the first command: sudo's words, a login script's.
    const QByteArray &preamble() const { return m_preamble; }
    QList<CommandResult> takeResults() { return std::move(m_results); }

private:
    struct Side
    {
        int index = -1; ///< -1: the loop has not begun
        int marks = 0;
        QByteArray pending;
    };

    Side &side(Stream stream) { return stream == Stream::Out ? m_out : m_err; }
    bool takeMark(Stream stream, Clock::time_point now);
    void takeOutput(Stream stream, const QByteArray &bytes);
    void takeWord(Stream stream, const QByteArray &word, Clock::time_point now);
    void finishCommand(int exitCode, Clock::time_point now);
    void dropTry(Stream stream);

    QList<HostCommand> m_commands;
    RunOptions m_options;
    QByteArray m_mark;
    qint64 m_limit;
    QList<CommandResult> m_results;
    QByteArray m_preamble;
    Clock::time_point m_began;
    Side m_out;
    Side m_err;
    State m_state = State::Preparing;
};

}
