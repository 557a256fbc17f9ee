// Runs the shell of plans for real, under dash and under bash, in folders of its own.
#include "plan/snippets.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;
namespace snippets = plan::snippets;

namespace {

struct Outcome
{
    int code = -1;
    QByteArray err;
};

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<none>");
}

void write(const QString &path, const QByteArray &bytes, QFile::Permissions mode)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    QVERIFY(file.setPermissions(mode));
}

constexpr QFile::Permissions mode0640 =
    QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser | QFile::ReadGroup;

constexpr QFile::Permissions mode0700 =
    QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadUser | QFile::ExeUser;

}

class TestPlanSnippets : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_folder.reset(); }

    void namesAreUniqueAndTextsParse_data() { shells(); }
    void namesAreUniqueAndTextsParse();
    void putsAndRestoresAFile_data() { shells(); }
    void putsAndRestoresAFile();
    void putsAndRestoresANewFile_data() { shells(); }
    void putsAndRestoresANewFile();
    void putsASecretWithoutItsDigest_data() { shells(); }
    void putsASecretWithoutItsDigest();
    void refusesWhatHasChanged_data() { shells(); }
    void refusesWhatHasChanged();
    void refusesHalfAFile_data() { shells(); }
    void refusesHalfAFile();
    void removesOnlyWhatIsOurs_data() { shells(); }
    void removesOnlyWhatIsOurs();
    void theFirstSavedStateStays_data() { shells(); }
    void theFirstSavedStateStays();
    void flushesOnlyNewUnusedMaps_data() { shells(); }
    void flushesOnlyNewUnusedMaps();
    void unloadsOnlyWhatItLoaded_data() { shells(); }
    void unloadsOnlyWhatItLoaded();
    void switchesServicesAndBack_data();
    void switchesServicesAndBack();

private:
    static void shells();
    Outcome run(const Snippet &snippet, const QStringList &arguments, const QByteArray &input = {});
    Outcome put(const QString &path, const QByteArray &bytes, const QString &before,
                const QString &mode = u"644"_s);
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString runFolder() const { return path(u"state/runs/r1"_s); }
    QByteArray record() const { return read(path(u"state/files"_s)); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestPlanSnippets::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestPlanSnippets::shells()
{
    QTest::addColumn<QString>("shell");
    QTest::newRow("dash") << u"dash"_s;
    QTest::newRow("bash as sh") << u"bash"_s;
}

Outcome TestPlanSnippets::run(const Snippet &snippet, const QStringList &arguments,
                              const QByteArray &input)
{
    const QString shell =
        *static_cast<const QString *>(QTest::qData("shell", qMetaTypeId<QString>()));
    const QStringList argv = snippetCommand(snippet, arguments).argv;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PATH"_s, m_folder->path() + u':' + environment.value(u"PATH"_s));
    environment.insert(u"F"_s, m_folder->path());
    process.setProcessEnvironment(environment);
    QStringList options = argv.mid(1);
    if (shell == u"bash")
        options.prepend(u"--posix"_s);
    process.start(shell, options);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished())
        return {};
    return {process.exitCode(), process.readAllStandardError()};
}

Outcome TestPlanSnippets::put(const QString &file, const QByteArray &bytes, const QString &before,
                              const QString &mode)
{
    return run(snippets::putFile,
               {runFolder(), file, mode, QString::fromLatin1(sha256(bytes)), before, u"none"_s},
               bytes);
}

void TestPlanSnippets::namesAreUniqueAndTextsParse()
{
    QFETCH(QString, shell);
    QSet<QString> names;
    for (const Snippet *snippet : snippets::all()) {
        const QString name = QString::fromUtf8(snippet->name);
        QVERIFY2(!names.contains(name), snippet->name);
        names.insert(name);
        QProcess process;
        process.start(shell, {u"-n"_s, u"-c"_s, QString::fromUtf8(snippet->text)});
        QVERIFY(process.waitForFinished());
        QVERIFY2(process.exitCode() == 0,
                 qPrintable(name + u": "_s + QString::fromUtf8(process.readAllStandardError())));
    }
    QVERIFY(names.size() > 30);
}

void TestPlanSnippets::putsAndRestoresAFile()
{
    const QString file = path(u"hosts"_s);
    write(file, "old\n", mode0640);
    const QFile::Permissions before = QFile::permissions(file);
    const QString sha = QString::fromLatin1(sha256("new\n"));

    const Outcome done = put(file, "new\n", QString::fromLatin1(sha256("old\n")));
    QCOMPARE(done.err, QByteArray());
    QCOMPARE(done.code, 0);
    QCOMPARE(read(file), QByteArray("new\n"));
    QCOMPARE(record(), sha.toLatin1() + "  " + file.toLatin1() + '\n');
    QCOMPARE(run(snippets::checkFile, {runFolder(), file, sha, u"644"_s}).code, 0);
    QCOMPARE(run(snippets::checkFile, {runFolder(), file, sha, u"600"_s}).code, 1);

    QCOMPARE(run(snippets::restoreFile, {runFolder(), file}).code, 0);
    QCOMPARE(read(file), QByteArray("old\n"));
    QCOMPARE(QFile::permissions(file), before);
    QCOMPARE(record(), QByteArray());
    QCOMPARE(run(snippets::checkFile, {runFolder(), file, sha, u"644"_s}).code, 1);
    QCOMPARE(run(snippets::restoreFile, {runFolder(), file}).code, 0);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"hosts"_s});
}

void TestPlanSnippets::putsAndRestoresANewFile()
{
    const QString file = path(u"etc/some/new.conf"_s);
    QCOMPARE(put(file, "new\n", u"absent"_s, u"600"_s).code, 0);
    QCOMPARE(read(file), QByteArray("new\n"));
    QCOMPARE(QFile::permissions(file) & ~(QFile::ReadUser | QFile::WriteUser),
             QFile::ReadOwner | QFile::WriteOwner);
    QCOMPARE(QFile::permissions(path(u"etc"_s)) & QFile::ReadOther, QFile::ReadOther);

    QCOMPARE(run(snippets::restoreFile, {runFolder(), file}).code, 0);
    QVERIFY(!QFile::exists(path(u"etc"_s)));
    QCOMPARE(record(), QByteArray());
}

void TestPlanSnippets::putsASecretWithoutItsDigest()
{
    const QString file = path(u"key"_s);
    const QByteArray key("\0\xffkey", 5);
    const QStringList arguments{runFolder(), file, u"400"_s, u"-"_s, u"any"_s, u"none"_s};
    QCOMPARE(run(snippets::putFile, arguments, key).code, 0);
    QCOMPARE(read(file), key);
    QCOMPARE(run(snippets::checkFile, {runFolder(), file, u"-"_s, u"400"_s}).code, 0);
    QFile::remove(file);
    QCOMPARE(run(snippets::checkFile, {runFolder(), file, u"-"_s, u"400"_s}).code, 1);
}

void TestPlanSnippets::refusesWhatHasChanged()
{
    const QString file = path(u"hosts"_s);
    write(file, "by hand\n", mode0640);
    QCOMPARE(put(file, "new\n", QString::fromLatin1(sha256("old\n"))).code, 3);
    QCOMPARE(put(file, "new\n", u"absent"_s).code, 3);
    QCOMPARE(read(file), QByteArray("by hand\n"));
    // After a cut the file may be there already.
    write(file, "new\n", mode0640);
    QCOMPARE(put(file, "new\n", QString::fromLatin1(sha256("old\n"))).code, 0);
}

void TestPlanSnippets::refusesHalfAFile()
{
    const QString file = path(u"hosts"_s);
    write(file, "old\n", mode0640);
    const Outcome cut = run(
        snippets::putFile,
        {runFolder(), file, u"644"_s, QString::fromLatin1(sha256("new\n")), u"any"_s, u"none"_s},
        "ne");
    QCOMPARE(cut.code, 1);
    QVERIFY(cut.err.contains("whole"));
    QCOMPARE(read(file), QByteArray("old\n"));
}

void TestPlanSnippets::removesOnlyWhatIsOurs()
{
    const QString file = path(u"old.conf"_s);
    QCOMPARE(put(file, "ours\n", u"absent"_s).code, 0);
    const QString sha = QString::fromLatin1(sha256("ours\n"));
    QCOMPARE(run(snippets::removeFile, {path(u"state/runs/r2"_s), file, QString(64, u'0')}).code,
             3);
    QVERIFY(QFile::exists(file));
    QCOMPARE(run(snippets::removeFile, {path(u"state/runs/r2"_s), file, sha}).code, 0);
    QCOMPARE(run(snippets::checkRemoved, {path(u"state/runs/r2"_s), file}).code, 0);
    QCOMPARE(record(), QByteArray());
    QCOMPARE(run(snippets::restoreFile, {path(u"state/runs/r2"_s), file}).code, 0);
    QCOMPARE(read(file), QByteArray("ours\n"));
    QCOMPARE(record(), sha.toLatin1() + "  " + file.toLatin1() + '\n');
}

void TestPlanSnippets::theFirstSavedStateStays()
{
    const QString file = path(u"hosts"_s);
    write(file, "old\n", mode0640);
    QCOMPARE(put(file, "one\n", u"any"_s).code, 0);
    QCOMPARE(put(file, "two\n", u"any"_s).code, 0);
    QCOMPARE(run(snippets::saveFile, {runFolder(), file}).code, 0);
    QCOMPARE(run(snippets::restoreFile, {runFolder(), file}).code, 0);
    QCOMPARE(read(file), QByteArray("old\n"));
}

/// Programs of a host whose units are files "ENABLED ACTIVE" in $UNITS; each change is logged.
constexpr auto fakeSystemctl = R"sh(#!/bin/sh
[ "$1" = -q ] && shift
action=$1
shift
[ "$action" = show ] || echo "$action $*" >>"$UNITS/../log"
while [ $# -gt 0 ]; do
    case $1 in -p) shift 2; continue ;; esac
    enabled= active=
    [ ! -f "$UNITS/$1" ] || read -r enabled active <"$UNITS/$1"
    case $action in
    show)
        [ -n "$active" ] && load=loaded || load=not-found
        printf 'LoadState=%s\nUnitFileState=%s\nActiveState=%s\n' $load "$enabled" "${active:-inactive}"
        [ $# = 1 ] || echo
        ;;
    enable) enabled=enabled ;;
    disable) enabled=disabled ;;
    start | restart) active=active ;;
    stop) active=inactive ;;
    esac
    [ "$action" = show ] || echo "$enabled $active" >"$UNITS/$1"
    shift
done
)sh";

constexpr auto fakeChkconfig = R"sh(#!/bin/sh
read -r enabled active <"$UNITS/$1"
case $2 in
on) echo "enabled $active" >"$UNITS/$1"; echo "enable $1" >>"$UNITS/../log" ;;
off) echo "disabled $active" >"$UNITS/$1"; echo "disable $1" >>"$UNITS/../log" ;;
*) [ "$enabled" = enabled ] ;;
esac
)sh";

constexpr auto fakeService = R"sh(#!/bin/sh
read -r enabled active <"$UNITS/$1"
case $2 in
start) echo "$enabled active" >"$UNITS/$1"; echo "start $1" >>"$UNITS/../log" ;;
stop) echo "$enabled inactive" >"$UNITS/$1"; echo "stop $1" >>"$UNITS/../log" ;;
*) [ "$active" = active ] ;;
esac
)sh";

void TestPlanSnippets::switchesServicesAndBack_data()
{
    QTest::addColumn<QString>("shell");
    QTest::addColumn<bool>("isSystemd");
    for (const QString &shell : {u"dash"_s, u"bash"_s}) {
        QTest::addRow("systemd, %s", qPrintable(shell)) << shell << true;
        QTest::addRow("init scripts, %s", qPrintable(shell)) << shell << false;
    }
}

void TestPlanSnippets::switchesServicesAndBack()
{
    QFETCH(QString, shell);
    QFETCH(bool, isSystemd);
    constexpr QFile::Permissions executable = QFile::ReadOwner | QFile::ExeOwner;
    QVERIFY(QDir().mkpath(path(u"bin"_s)) && QDir().mkpath(path(u"units"_s))
            && QDir().mkpath(path(u"lib"_s)));
    write(path(u"bin/systemctl"_s), fakeSystemctl, executable);
    write(path(u"bin/chkconfig"_s), fakeChkconfig, executable);
    write(path(u"bin/service"_s), fakeService, executable);
    const QMap<QString, QByteArray> units{{u"chrony"_s, "enabled inactive"},
                                          {u"dlm"_s, "enabled active"},
                                          {u"guests"_s, "disabled inactive"},
                                          {u"ring"_s, "enabled active"},
                                          {u"daemon"_s, "disabled inactive"}};
    for (auto unit = units.cbegin(); unit != units.cend(); ++unit)
        write(path(u"units/"_s + unit.key()), *unit + '\n', mode0640);
    const auto call = [&](const Snippet &snippet, const QStringList &arguments) {
        QProcess process;
        const QString host =
            u"mount -t tmpfs tmpfs /run && mount -t tmpfs tmpfs /etc && mkdir /etc/init.d && "
            "mount --bind \"$UNITS\"/../lib /var/lib && "_s
            + (isSystemd
                   ? u"mkdir -p /run/systemd/system"_s
                   : u"for u in \"$UNITS\"/*; do ln -s /bin/true /etc/init.d/${u##*/}; done"_s)
            + u" && shell=$1 && shift && exec \"$shell\" -c \"$@\""_s;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"UNITS"_s, path(u"units"_s));
        environment.insert(u"PATH"_s, path(u"bin"_s) + u":/usr/bin:/bin:/usr/sbin:/sbin"_s);
        process.setProcessEnvironment(environment);
        process.start(u"unshare"_s, QStringList{u"-rm"_s, u"sh"_s, u"-c"_s, host, u"sh"_s, shell}
                                        + snippetCommand(snippet, arguments).argv.mid(2));
        process.closeWriteChannel();
        return process.waitForFinished()
                   ? Outcome{process.exitCode(), process.readAllStandardError()}
                   : Outcome();
    };
    QProcess probe;
    probe.start(u"unshare"_s, {u"-rm"_s, u"true"_s});
    if (!probe.waitForFinished() || probe.exitCode() != 0)
        QSKIP("no mount namespaces here");

    const QStringList words{u"stop:dlm"_s,     u"disable:dlm"_s,   u"stop:guests"_s,
                            u"stop:gone"_s,    u"disable:gone"_s,  u"enable:chrony"_s,
                            u"start:chrony"_s, u"enable:daemon"_s, u"start:daemon"_s,
                            u"pause:ring"_s,   u"pause:guests"_s};
    const QStringList wanted{u"inactive:dlm"_s,  u"disabled:dlm"_s,   u"inactive:gone"_s,
                             u"disabled:gone"_s, u"enabled:chrony"_s, u"active:chrony"_s,
                             u"active:daemon"_s, u"enabled:daemon"_s, u"disabled:ring"_s};
    QCOMPARE(call(snippets::checkServices, wanted).code, 1);
    const Outcome done = call(snippets::setServices, QStringList{runFolder()} + words);
    QVERIFY2(done.code == 0, done.err.constData());
    const Outcome checked = call(snippets::checkServices, wanted);
    QVERIFY2(checked.code == 0, checked.err.constData());
    // What was so already has not been touched.
    const QByteArray log = read(path(u"log"_s));
    QVERIFY2(!log.contains("guests") && !log.contains("gone"), log.constData());
    QVERIFY2(!log.contains("enable chrony"), log.constData());

    QCOMPARE(call(snippets::setServices, QStringList{runFolder()} + words).code, 0);
    // Another run knows that it was on, until that is decided.
    const QDir paused(path(u"lib/basalt/paused"_s));
    QCOMPARE(paused.entryList(QDir::Files), QStringList{u"ring"_s});
    const QString other = path(u"other"_s);
    QCOMPARE(call(snippets::setServices, {other, u"enable:ring"_s}).code, 0);
    QCOMPARE(read(path(u"units/ring"_s)), QByteArray("enabled active\n"));
    QVERIFY(paused.isEmpty(QDir::Files));
    QCOMPARE(call(snippets::setServices, {other, u"pause:ring"_s}).code, 0);
    QCOMPARE(paused.entryList(QDir::Files), QStringList{u"ring"_s});
    const Outcome back =
        call(snippets::restoreServices,
             {runFolder(), u"chrony"_s, u"daemon"_s, u"dlm"_s, u"guests"_s, u"ring"_s, u"gone"_s});
    QVERIFY(paused.isEmpty(QDir::Files));
    QVERIFY2(back.code == 0, back.err.constData());
    for (auto unit = units.cbegin(); unit != units.cend(); ++unit)
        QCOMPARE(read(path(u"units/"_s + unit.key())), *unit + '\n');
    QVERIFY(!QFile::exists(path(u"units/gone"_s)));
}

/// Programs that answer as dmsetup and multipath do: "old" was there before, "used" is open.
void TestPlanSnippets::flushesOnlyNewUnusedMaps()
{
    const auto program = [&](const QString &name, const QByteArray &text) {
        write(path(name), "#!/bin/sh\n" + text, mode0700);
    };
    program(u"dmsetup"_s, "case $1 in\n"
                          "ls) cat \"$F/list\" ;;\n"
                          "info) case $6 in used) echo 1 ;; *) echo 0 ;; esac ;;\n"
                          "remove) echo \"removed $2\" >>\"$F/flushed\" ;;\n"
                          "esac\n");
    program(u"pidof"_s, "[ -e \"$F/runs\" ]\n");
    program(u"multipath"_s, "echo \"$*\" >>\"$F/flushed\"\n");
    write(path(u"list"_s), "No devices found\n", mode0640);
    QCOMPARE(run(snippets::flushMaps, {runFolder()}).code, 0);
    QCOMPARE(read(path(u"flushed"_s)), QByteArray("<none>"));
    write(path(u"list"_s), "old\t(253:0)\n", mode0640);
    QCOMPARE(run(snippets::saveMaps, {runFolder()}).code, 0);
    write(path(u"list"_s), "new\t(253:2)\nold\t(253:0)\nused\t(253:1)\n", mode0640);
    QCOMPARE(run(snippets::saveMaps, {runFolder()}).code, 0); // once more changes nothing
    QCOMPARE(run(snippets::flushMaps, {runFolder()}).code, 0);
    QCOMPARE(read(path(u"flushed"_s)), QByteArray("removed new\n"));
    write(path(u"runs"_s), {}, mode0640);
    QCOMPARE(run(snippets::flushMaps, {runFolder()}).code, 0);
    QCOMPARE(read(path(u"flushed"_s)), QByteArray("removed new\n-f new\n"));
}

/// Only what is loaded can be tried here: nothing that was there before goes.
void TestPlanSnippets::unloadsOnlyWhatItLoaded()
{
    write(path(u"modprobe"_s), "#!/bin/sh\necho \"$*\" >>\"$F/probed\"\n", mode0700);
    const QDir modules(u"/sys/module"_s);
    QString counted; // a module with users or none, and one that is built in
    for (const QString &name : modules.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (QFileInfo::exists(modules.filePath(name + u"/refcnt"_s)))
            counted = name;
    }
    QCOMPARE(run(snippets::loadModules, {runFolder(), u"no-such-module"_s}).code, 0);
    QCOMPARE(read(path(u"probed"_s)), QByteArray("no-such-module\n"));
    QVERIFY(read(runFolder() + u"/modules"_s) != "<none>");
    // Not there any more: its users cannot be counted, and it is left alone.
    QCOMPARE(run(snippets::unloadModules, {runFolder(), u"no-such-module"_s}).code, 0);
    QCOMPARE(read(path(u"probed"_s)), QByteArray("no-such-module\n"));
    if (!counted.isEmpty()) {
        QCOMPARE(run(snippets::unloadModules, {runFolder(), counted}).code, 0);
        QCOMPARE(read(path(u"probed"_s)), QByteArray("no-such-module\n"));
    }
}

QTEST_GUILESS_MAIN(TestPlanSnippets)
#include "tst_plan_snippets.moc"
