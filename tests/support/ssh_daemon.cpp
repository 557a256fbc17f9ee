#include "support/ssh_daemon.h"

#include "support/oracles.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace basalt::test {

namespace {

constexpr char hostKey[] = "host_%1";

/// This machine's sshd, else the unpacked one.
QString sshdProgram()
{
    if (QFileInfo::exists(u"/usr/sbin/sshd"_s))
        return u"/usr/sbin/sshd"_s;
    const QString unpacked = oracleTree() + u"/usr/sbin/sshd"_s;
    return !oracleTree().isEmpty() && QFileInfo::exists(unpacked) ? unpacked : QString();
}

void makeKey(const QString &type, const QString &file, const QString &passphrase = {})
{
    QStringList arguments{u"-q"_s, u"-t"_s, type, u"-N"_s, passphrase, u"-f"_s, file};
    if (type == u"rsa") // the usual 3072 bits take seconds on a busy machine
        arguments += {u"-b"_s, u"2048"_s};
    runTool(u"ssh-keygen"_s, arguments);
}

/// Sharing a port with another process for a moment is possible; then sshd says so and ends.
int freePort()
{
    const int server = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *plain = reinterpret_cast<sockaddr *>(&address);
    if (::bind(server, plain, size) != 0 || ::getsockname(server, plain, &size) != 0)
        qFatal("no free port");
    ::close(server);
    return ntohs(address.sin_port);
}

/// With what a command becomes root; nothing for root.
QStringList asRoot()
{
    return ::geteuid() == 0 ? QStringList{} : QStringList{u"sudo"_s, u"-n"_s};
}

}

QByteArray runTool(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60000) || process.exitCode() != 0)
        qFatal("%s %s: %s", qPrintable(program), qPrintable(arguments.join(u' ')),
               process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

SshDaemon::SshDaemon()
{
    // Every account reads its keys here.
    ::chmod(m_folder.path().toLocal8Bit().constData(), 0755);
    for (const QString &type : {u"ed25519"_s, u"ecdsa"_s, u"rsa"_s})
        makeKey(type, path(QString::fromLatin1(hostKey).arg(type)));
    writeFile(path(u"authorized"_s), {});
    ::chmod(path(u"authorized"_s).toLocal8Bit().constData(), 0644);
    writeAccounts();
    writeScript();
}

SshDaemon::~SshDaemon()
{
    stop();
}

QString SshDaemon::missing()
{
    if (sshdProgram().isEmpty())
        return u"no sshd: run tests/integration/fetch-oracles build/oracles"_s;
    for (const QString &tool : {u"ssh-keygen"_s, u"unshare"_s, u"openssl"_s, u"sudo"_s}) {
        if (QStandardPaths::findExecutable(tool).isEmpty())
            return u"no "_s + tool;
    }
    QProcess trial;
    QStringList command =
        asRoot() + QStringList{u"unshare"_s, u"-m"_s, u"-p"_s, u"-f"_s, u"true"_s};
    trial.start(command.takeFirst(), command);
    if (!trial.waitForFinished(10000) || trial.exitCode() != 0)
        return u"throw-away accounts need namespaces, which need root or a sudo that does not ask"_s;
    return {};
}

void SshDaemon::writeAccounts()
{
    const QByteArray hash =
        runTool(u"openssl"_s, {u"passwd"_s, u"-6"_s, u"-stdin"_s}, accountPassword).trimmed();
    QByteArray accounts;
    QByteArray shadow;
    const QByteArray home = m_folder.path().toUtf8();
    for (const QByteArray &line :
         {QByteArray("root:x:0:0:root:/root:/bin/sh"), "free:x:64101:64101::" + home + ":/bin/sh",
          "asked:x:64102:64102::" + home + ":/bin/bash", "tied:x:64104:64101::" + home + ":/bin/sh",
          QByteArray("sshd:x:64103:65534::/run/sshd:/usr/sbin/nologin"),
          QByteArray("nobody:x:65534:65534::/nonexistent:/usr/sbin/nologin")}) {
        accounts += line + '\n';
        shadow += line.left(line.indexOf(':')) + ':' + hash + ":20000:0:99999:7:::\n";
    }
    writeFile(path(u"passwd"_s), accounts);
    writeFile(path(u"shadow"_s), shadow);
    writeFile(path(u"group"_s),
              "root:x:0:\nfree:x:64101:\nasked:x:64102:\ntty:x:5:\nnogroup:x:65534:\n");
    writeFile(path(u"sudoers"_s), "Defaults env_reset, use_pty\nDefaults:tied requiretty\n"
                                  "root ALL=(ALL:ALL) ALL\nfree ALL=(ALL) NOPASSWD: ALL\n"
                                  "asked ALL=(ALL) ALL\ntied ALL=(ALL) NOPASSWD: ALL\n");
    QDir(m_folder.path()).mkdir(u"pam.d"_s);
    for (const QString &service : {u"sshd"_s, u"sudo"_s, u"other"_s})
        writeFile(path(u"pam.d/"_s + service),
                  "auth required pam_unix.so\naccount required pam_unix.so\n"
                  "session required pam_permit.so\npassword required pam_deny.so\n");
}

void SshDaemon::writeScript()
{
    writeFile(path(u"run.sh"_s), R"(set -e
cd "$1"
chown -R 0:0 passwd shadow group sudoers pam.d
chmod 644 passwd group pam.d/*; chmod 600 shadow; chmod 440 sudoers; chmod 755 pam.d
mount -t tmpfs -o mode=755 none /run
mkdir /run/sshd
for file in passwd shadow group sudoers pam.d; do mount --bind "$file" "/etc/$file"; done
if [ "$2" != /usr/sbin/sshd ]; then
    export LD_LIBRARY_PATH
    for folder in "$3"/usr/lib/*-linux-gnu* "$3"/lib/*-linux-gnu*; do LD_LIBRARY_PATH=$LD_LIBRARY_PATH:$folder; done
fi
exec "$2" -D -e -f "$1/sshd_config"
)");
}

void SshDaemon::start(const QStringList &lines)
{
    stop();
    m_port = freePort();
    QStringList config = lines;
    config += {u"ListenAddress 127.0.0.1"_s,
               u"Port %1"_s.arg(m_port),
               u"UsePAM yes"_s,
               u"PidFile none"_s,
               u"StrictModes no"_s,
               u"PermitRootLogin yes"_s,
               u"LogLevel VERBOSE"_s,
               u"MaxStartups 100"_s,
               u"AuthorizedKeysFile "_s + path(u"authorized"_s)};
    for (const QString &type : {u"ed25519"_s, u"ecdsa"_s, u"rsa"_s})
        config.append(u"HostKey "_s + path(QString::fromLatin1(hostKey).arg(type)));
    writeFile(path(u"sshd_config"_s), config.join(u'\n').toUtf8() + '\n');
    QStringList command =
        asRoot() + QStringList{u"unshare"_s,      u"--mount"_s,      u"--pid"_s, u"--fork"_s,
                               u"--kill-child"_s, u"--mount-proc"_s, u"sh"_s,    path(u"run.sh"_s),
                               m_folder.path(),   sshdProgram()};
    m_process.setStandardErrorFile(path(u"log"_s));
    m_process.start(command.takeFirst(), command);
    QElapsedTimer timer;
    timer.start();
    while (!log().contains("Server listening on")) {
        if (m_process.waitForFinished(20) || timer.hasExpired(20000))
            qFatal("sshd did not start: %s", log().constData());
    }
}

void SshDaemon::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(10000);
}

QByteArray SshDaemon::log() const
{
    QFile file(path(u"log"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int SshDaemon::acceptedLogins() const
{
    static const QRegularExpression accepted(u"\nAccepted [a-z/-]+ for "_s);
    return static_cast<int>(QString::fromUtf8(log()).count(accepted));
}

QString SshDaemon::addKey(const QString &type, const QString &name, const QString &passphrase)
{
    const QString file = path(name);
    makeKey(type, file, passphrase);
    QFile publicKey(file + u".pub"_s);
    QFile authorized(path(u"authorized"_s));
    if (!publicKey.open(QIODevice::ReadOnly) || !authorized.open(QIODevice::Append))
        qFatal("cannot authorise %s", qPrintable(file));
    authorized.write(publicKey.readAll());
    return file;
}

QByteArray SshDaemon::hostKeyLine(const QByteArray &name, const QString &type) const
{
    QFile file(path(QString::fromLatin1(hostKey).arg(type)) + u".pub"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no key of the daemon");
    return name + ' ' + file.readAll();
}

QString SshDaemon::fingerprint(const QString &keyFile)
{
    return QString::fromUtf8(runTool(u"ssh-keygen"_s, {u"-lf"_s, keyFile})).split(u' ').value(1);
}

void SshDaemon::renewHostKey()
{
    const QString file = path(QString::fromLatin1(hostKey).arg(u"ed25519"_s));
    QFile::remove(file);
    QFile::remove(file + u".pub"_s);
    makeKey(u"ed25519"_s, file);
}

}
