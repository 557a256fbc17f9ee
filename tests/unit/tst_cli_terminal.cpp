// The program at a real (pseudo) terminal: questions without echo, Ctrl-C while one is open.
#include <QElapsedTimer>
#include <QProcess>
#include <QtTest>

#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; // milliseconds

/// basalt with a terminal of its own as its controlling one.
class Session
{
public:
    explicit Session(const QStringList &arguments)
        : m_master(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC))
    {
        if (m_master < 0 || ::grantpt(m_master) != 0 || ::unlockpt(m_master) != 0)
            return;
        const QByteArray slave = ::ptsname(m_master);
        m_process.setChildProcessModifier([slave] {
            ::setsid();
            const int file = ::open(slave.constData(), O_RDWR);
            ::ioctl(file, TIOCSCTTY, 0);
            for (int i = 0; i < 3; ++i)
                ::dup2(file, i);
        });
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        m_process.setProcessEnvironment(environment);
        m_process.start(QStringLiteral(BASALT_BINARY_DIR "/app/cli/basalt"), arguments);
        m_isStarted = m_process.waitForStarted(patience);
    }
    ~Session()
    {
        m_process.kill();
        m_process.waitForFinished(patience);
        ::close(m_master);
    }
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    bool isStarted() const { return m_isStarted; }

    /// Waits until the screen shows this.
    bool shows(const QByteArray &text)
    {
        QElapsedTimer timer;
        timer.start();
        while (!m_screen.contains(text) && timer.elapsed() < patience) {
            pollfd waiting{m_master, POLLIN, 0};
            if (::poll(&waiting, 1, 100) > 0 && !readSome())
                break;
        }
        return m_screen.contains(text);
    }
    void type(const QByteArray &text) const
    {
        if (::write(m_master, text.constData(), size_t(text.size())) != text.size())
            qFatal("the terminal takes nothing");
    }
    bool isEchoing() const
    {
        termios settings = {};
        return ::tcgetattr(m_master, &settings) == 0 && (settings.c_lflag & ECHO) != 0;
    }
    /// The exit code; -1 if it did not end by itself.
    int end()
    {
        while (readSome()) {
        }
        const bool isOver = m_process.waitForFinished(patience);
        return isOver && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    const QByteArray &screen() const { return m_screen; }

private:
    /// False once the program has closed the terminal.
    bool readSome()
    {
        char bytes[512];
        const ssize_t count = ::read(m_master, bytes, sizeof bytes);
        if (count > 0)
            m_screen.append(bytes, count);
        return count > 0;
    }

    int m_master;
    QProcess m_process;
    QByteArray m_screen;
    bool m_isStarted = false;
};

}

class TestCliTerminal : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void secretsAreNotEchoed();
    void interruptGivesTheEchoBack();
    void textsFollowTheLanguageOfMessages_data();
    void textsFollowTheLanguageOfMessages();
};

void TestCliTerminal::secretsAreNotEchoed()
{
    Session session({u"secrets"_s, u"set"_s, u"magma1-ilo"_s});
    QVERIFY(session.isStarted());
    QVERIFY2(session.shows("Value of “magma1-ilo”: "), session.screen().constData());
    QVERIFY(!session.isEchoing());
    session.type("hunter2\n");
    QVERIFY(session.shows("Once more: "));
    session.type("hunter3\n"); // so that no keyring is asked
    QVERIFY(session.shows("the two values differ; nothing was stored"));
    QCOMPARE(session.end(), 3);
    QVERIFY(!session.screen().contains("hunter"));
}

void TestCliTerminal::interruptGivesTheEchoBack()
{
    Session session({u"secrets"_s, u"set"_s, u"magma1-ilo"_s});
    QVERIFY(session.isStarted());
    QVERIFY(session.shows("Value of “magma1-ilo”: "));
    QVERIFY(!session.isEchoing());
    session.type("hun\x03");
    QVERIFY(session.shows("no value was given"));
    QVERIFY(session.isEchoing());
    QCOMPARE(session.end(), 3);
    QVERIFY(!session.screen().contains("hun"));
}

void TestCliTerminal::textsFollowTheLanguageOfMessages_data()
{
    QTest::addColumn<QStringList>("variables");
    QTest::addColumn<bool>("isGerman");
    QTest::newRow("all") << QStringList{u"LC_ALL=de_DE.UTF-8"_s} << true;
    QTest::newRow("only numbers") << QStringList{u"LANG=en_US.UTF-8"_s, u"LC_NUMERIC=de_DE.UTF-8"_s}
                                  << false;
    QTest::newRow("all but numbers")
        << QStringList{u"LANG=de_DE.UTF-8"_s, u"LC_NUMERIC=en_US.UTF-8"_s} << true;
    QTest::newRow("only messages")
        << QStringList{u"LANG=en_US.UTF-8"_s, u"LC_MESSAGES=de_AT.UTF-8"_s} << true;
    QTest::newRow("another") << QStringList{u"LANG=fr_FR.UTF-8"_s} << false;
    QTest::newRow("none") << QStringList{u"LC_ALL=C"_s} << false;
}

void TestCliTerminal::textsFollowTheLanguageOfMessages()
{
    QFETCH(QStringList, variables);
    QFETCH(bool, isGerman);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"LANGUAGE", "LANG", "LC_ALL", "LC_NUMERIC", "LC_MESSAGES"})
        environment.remove(QLatin1StringView(name));
    for (const QString &variable : variables)
        environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(BASALT_BINARY_DIR "/app/cli/basalt"), {u"--help"_s});
    QVERIFY(process.waitForFinished(patience));
    const QString first = QString::fromUtf8(process.readAllStandardOutput()).section(u'\n', 0, 0);
    QCOMPARE(first.startsWith(u"Basalt designs, checks"), !isGerman);
}

QTEST_GUILESS_MAIN(TestCliTerminal)
#include "tst_cli_terminal.moc"
