#include "cli/terminal.h"

#include "cli/console.h"
#include "cli/interrupts.h"

#include <QCoreApplication>

#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace basalt::cli {

namespace {

constexpr qsizetype longestAnswer = 4096;
constexpr int slice = 50; // milliseconds between two looks at Ctrl-C

class TerminalFile
{
public:
    TerminalFile()
        : m_file(::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY))
    {}
    ~TerminalFile()
    {
        if (m_file >= 0)
            ::close(m_file);
    }
    TerminalFile(const TerminalFile &) = delete;
    TerminalFile &operator=(const TerminalFile &) = delete;

    bool isOpen() const { return m_file >= 0; }
    int get() const { return m_file; }

    void write(const QByteArray &bytes) const
    {
        for (qsizetype done = 0; done < bytes.size();) {
            const ssize_t count =
                ::write(m_file, bytes.constData() + done, size_t(bytes.size() - done));
            if (count < 0 && errno != EINTR)
                return;
            done += std::max<qsizetype>(count, 0);
        }
    }

private:
    int m_file;
};

/// Without echo while it lives; what was typed before the question is thrown away.
class SilentInput
{
public:
    explicit SilentInput(int file)
        : m_file(file)
    {
        m_isSet = tcgetattr(file, &m_former) == 0;
        termios silent = m_former;
        silent.c_lflag &= ~tcflag_t(ECHO);
        m_isSet = m_isSet && tcsetattr(file, TCSAFLUSH, &silent) == 0;
    }
    ~SilentInput()
    {
        if (m_isSet)
            tcsetattr(m_file, TCSAFLUSH, &m_former);
    }
    SilentInput(const SilentInput &) = delete;
    SilentInput &operator=(const SilentInput &) = delete;

    bool isSet() const { return m_isSet; }

private:
    int m_file;
    termios m_former{};
    bool m_isSet = false;
};

std::optional<QByteArray> readLine(int file, const Interrupts &interrupts)
{
    QByteArray line;
    while (interrupts.count() == 0 && line.size() < longestAnswer) {
        pollfd waiting{file, POLLIN, 0};
        if (::poll(&waiting, 1, slice) <= 0)
            continue;
        char c = 0;
        const ssize_t count = ::read(file, &c, 1);
        if (count == 0 || (count < 0 && errno != EINTR))
            return {};
        if (count > 0 && c == '\n')
            return line;
        if (count > 0)
            line += c;
    }
    return {};
}

class TerminalQuestioner : public Questioner
{
public:
    std::optional<QByteArray> ask(const QString &text, bool isEchoed) override
    {
        const TerminalFile terminal;
        if (!terminal.isOpen())
            return {};
        const Interrupts interrupts; // so that the echo comes back also after Ctrl-C
        std::optional<SilentInput> silence;
        if (!isEchoed) {
            silence.emplace(terminal.get());
            if (!silence->isSet())
                return {};
        }
        terminal.write((printable(text) + u' ').toUtf8());
        std::optional<QByteArray> answer = readLine(terminal.get(), interrupts);
        if (!isEchoed || !answer)
            terminal.write("\n");
        return answer;
    }
};

}

bool agrees(Questioner &questioner, const QString &text)
{
    const QString choice = QCoreApplication::translate("cli", "[y/N]");
    const auto answer = questioner.ask(text + u' ' + choice, true);
    if (!answer)
        return false;
    const QString word = QString::fromUtf8(*answer).trimmed().toLower();
    const QString yes = QCoreApplication::translate("cli", "yes");
    return word == u"y" || word == u"yes" || word == yes || word == yes.left(1);
}

std::unique_ptr<Questioner> openTerminal()
{
    if (!isatty(STDIN_FILENO) || !TerminalFile().isOpen())
        return nullptr;
    return std::make_unique<TerminalQuestioner>();
}

}
