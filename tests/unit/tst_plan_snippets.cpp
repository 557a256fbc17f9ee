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
        QVERIFY2(process.exitCode() == 0, qPrintable(name + u": "_s + QString::fromUtf8(process.readAllStandardError())));
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

QTEST_GUILESS_MAIN(TestPlanSnippets)
#include "tst_plan_snippets.moc"
