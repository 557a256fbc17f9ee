#include "hosts/batch.h"

#include "formats/shell_quote.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace basalt::hosts {

namespace {

constexpr char markPrefix[] = "basalt-batch-";

/// The loop, for dash and bash 4.1, with coreutils 8.4 or later. What it minds:
/// - lines before the mark are skipped: a password that sudo did not want after all
/// - `head -c` takes exactly its bytes and `read` takes single ones, so nothing of the next command is lost
/// - a command that leaves input unread must not shift the frame: `cat` takes the rest
/// - an input that was cut off never ends: a command that saw its end would take half a file for a
///   whole one. The writer waits until `timeout` has ended the command.
/// - who reads our output is gone when the connection is: then printf fails and nothing more is run
/// - `timeout` ends the group of its command: TERM, and 5 s later KILL. It has -k since coreutils 8.5
///   only; before, an inner one keeps its own group, sends KILL to it, and hands on the outer's TERM
/// - a command may end with TERM while its children do not; then `timeout` would have nobody to wait
///   for. Therefore a shell around the command stays until KILL, if its group has other members
/// - what that shell says of a command that was killed is nobody's concern
constexpr char loop[] =
    "umask 022; export LC_ALL=C "
    "PATH=\"$PATH:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin\"; "
    "while IFS= read -r b; do case $b in basalt-batch-*) break;; esac; done; [ \"$b\" ] || exit "
    "92; "
    "say() { printf \"%s %s\\n\" \"$b\" \"$1\" && printf \"%s %s\\n\" \"$b\" \"$1\" >&2; }; "
    "if timeout -k 5 5 true 2>/dev/null; then k=1; else k=; fi; "
    "one() { w=\"t=; trap t=1 TERM; { $c 2>&3 3>&-; } 3>&2 2>/dev/null; "
    "q=\\$?; [ -z \\\"\\$t\\\" ] || for f in /proc/[0-9]*/stat; do "
    "case \\$f in /proc/\\$\\$/* | /proc/\\$PPID/*) continue;; esac; "
    "{ read -r l <\\$f; } 2>/dev/null || continue; set -- \\${l##*) }; "
    "[ \\\"\\$3\\\" != \\\"\\$PPID\\\" ] || { sleep 9; break; }; done; exit \\$q\"; "
    "if [ \"$k\" ]; then timeout -k 5 \"$s\" sh -c \"$w\"; "
    "else timeout \"$s\" timeout -s KILL \"$((s + 5))\" sh -c \"$w\"; fi; }; "
    "say start || exit 90; "
    "while read -r n m s r f; do "
    "c=$(head -c \"$n\"; echo x); c=${c%x}; [ \"${#c}\" = \"$n\" ] || exit 91; "
    "[ \"$r\" = 0 ] || e=$(($(date +%s) + r)); "
    "while :; do "
    "if [ \"$m\" = 0 ]; then one </dev/null; q=$?; "
    "else { head -c \"$m\"; IFS= read -r z; [ \"$z\" = \"$b\" ] || sleep \"$((s + 6))\"; } | "
    "{ one; q=$?; cat >/dev/null; exit \"$q\"; }; q=$?; fi; "
    "if [ \"$q\" = 0 ] || [ \"$r\" = 0 ]; then break; fi; "
    "sleep 1; [ \"$(date +%s)\" -lt \"$e\" ] || break; "
    "say again || exit 90; "
    "done; "
    "say \"$q\" || exit 90; "
    "if [ \"$q\" != 0 ] && [ \"$f\" = 1 ]; then exit 0; fi; "
    "done";

/// The longest suffix of the text that may be the beginning of the mark.
qsizetype heldBack(const QByteArray &text, const QByteArray &mark)
{
    for (qsizetype size = std::min(text.size(), mark.size() - 1); size > 0; --size) {
        if (mark.startsWith(QByteArrayView(text).last(size)))
            return size;
    }
    return 0;
}

}

QByteArray batchCommand(Privilege privilege)
{
    const QByteArray shell = QByteArray("sh -c '") + loop + '\'';
    switch (privilege) {
    case Privilege::None:
        return shell;
    case Privilege::Sudo:
        return "sudo -n " + shell;
    case Privilege::SudoPassword:
        return "sudo -k -S -p '' " + shell;
    }
    Q_UNREACHABLE();
}

QByteArray randomMark()
{
    QByteArray bytes(16, '\0');
    for (char &byte : bytes)
        byte = static_cast<char>(QRandomGenerator::system()->bounded(256));
    return markPrefix + bytes.toHex();
}

QList<QByteArray> batchInput(const QList<HostCommand> &commands, bool stopAtFailure,
                             const QByteArray &mark)
{
    QList<QByteArray> pieces;
    QByteArray text = mark + '\n';
    for (const HostCommand &command : commands) {
        QStringList words;
        for (const QString &word : command.argv)
            words.append(formats::shellQuoted(word));
        const QByteArray quoted = words.join(u' ').toUtf8();
        qint64 inputSize = 0;
        for (const ContentPart &part : command.input)
            inputSize += part.bytes.size();
        const qint64 retryFor = inputSize > 0 ? 0 : command.retryFor.count();
        for (const qint64 number : {qint64(quoted.size()), inputSize,
                                    std::max<qint64>(1, command.timeout.count()), retryFor})
            text += QByteArray::number(number) + ' ';
        text += QByteArray(stopAtFailure ? "1" : "0") + '\n' + quoted;
        if (inputSize == 0)
            continue;
        pieces.append(text);
        for (const ContentPart &part : command.input)
            pieces.append(part.bytes);
        text = mark + '\n';
    }
    pieces.append(text);
    return pieces;
}

BatchReader::BatchReader(const QList<HostCommand> &commands, const RunOptions &options,
                         const QByteArray &mark, qint64 outputLimit)
    : m_commands(commands)
    , m_options(options)
    , m_mark(mark)
    , m_limit(outputLimit)
    , m_results(commands.size())
{}

void BatchReader::feed(Stream stream, const QByteArray &bytes, Clock::time_point now)
{
    if (m_state == State::TooLong || m_state == State::Garbled)
        return;
    side(stream).pending += bytes;
    while (takeMark(stream, now)) {
    }
    if (m_state != State::TooLong && m_state != State::Garbled && m_out.index >= 0
        && m_err.index >= 0)
        m_state = current() >= m_commands.size() ? State::Finished : State::Running;
}

/// Takes everything up to the next mark and the mark's word; false: more bytes are needed.
bool BatchReader::takeMark(Stream stream, Clock::time_point now)
{
    constexpr qsizetype longestWord = 8;
    QByteArray &pending = side(stream).pending;
    const qsizetype at = pending.indexOf(m_mark);
    const qsizetype output = at >= 0 ? at : pending.size() - heldBack(pending, m_mark);
    if (output > 0) {
        takeOutput(stream, pending.left(output));
        pending.remove(0, output);
    }
    if (at < 0 || m_state == State::TooLong)
        return false;
    const qsizetype end = pending.indexOf('\n', m_mark.size());
    if (end < 0) {
        if (pending.size() > m_mark.size() + longestWord)
            m_state = State::Garbled;
        return false;
    }
    const QByteArray word = pending.mid(m_mark.size() + 1, end - m_mark.size() - 1);
    pending.remove(0, end + 1);
    takeWord(stream, word, now);
    return m_state != State::Garbled;
}

void BatchReader::takeOutput(Stream stream, const QByteArray &bytes)
{
    const int index = side(stream).index;
    if (index < 0) {
        // Only the host's own words can be this long; their beginning says enough.
        constexpr qsizetype kept = 4096;
        if (stream == Stream::Err)
            m_preamble += bytes.left(kept - std::min(kept, m_preamble.size()));
        return;
    }
    if (index >= m_commands.size())
        return;
    CommandResult &result = m_results[index];
    if (result.out.size() + result.err.size() + bytes.size() > m_limit) {
        m_state = State::TooLong;
        return;
    }
    (stream == Stream::Out ? result.out : result.err) += bytes;
    if (m_options.output)
        m_options.output(index, bytes);
}

void BatchReader::takeWord(Stream stream, const QByteArray &word, Clock::time_point now)
{
    Side &own = side(stream);
    ++own.marks;
    if (own.index < 0) {
        own.index = 0;
        m_began = now;
        if (word != "start")
            m_state = State::Garbled;
        return;
    }
    if (own.index >= m_commands.size()) {
        m_state = State::Garbled;
        return;
    }
    if (word == "again") {
        dropTry(stream);
        return;
    }
    bool isNumber = false;
    const int exitCode = word.toInt(&isNumber);
    if (!isNumber) {
        m_state = State::Garbled;
        return;
    }
    if (stream == Stream::Out)
        finishCommand(exitCode, now);
    ++own.index;
    // The host stops here too: nothing comes for the commands after this one.
    if (exitCode != 0 && m_options.stopAtFailure)
        own.index = static_cast<int>(m_commands.size());
}

/// Only the last try counts; what the ones before it said would be taken for its output.
void BatchReader::dropTry(Stream stream)
{
    CommandResult &result = m_results[side(stream).index];
    (stream == Stream::Out ? result.out : result.err).clear();
}

void BatchReader::finishCommand(int exitCode, Clock::time_point now)
{
    CommandResult &result = m_results[m_out.index];
    result.ran = true;
    result.exitCode = exitCode;
    // 124 and 137 are what `timeout` makes of its own doing; a command may end so by itself, but
    // then it did not take its time. The clock is ours, hence half of it.
    const bool wasStopped = exitCode == 124 || exitCode == 137;
    result.timedOut = wasStopped && (now - m_began) * 2 > m_commands[m_out.index].timeout;
    m_began = now;
}

}
