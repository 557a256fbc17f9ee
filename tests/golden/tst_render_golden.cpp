// Golden files: everything that is rendered of each design in resources/examples.
//
// tests/golden/render/<example>/artefacts.txt lists all files with their modes, and a digest for each
// folder of files that are not kept. Kept are all files of small designs; of large ones those of the first host
// but for the VMs, so that the repository stays small. BASALT_UPDATE_GOLDEN=1 rewrites: then read the
// diff. Missing and extra files fail.
#include "catalogue/catalogue.h"
#include "design/design_file.h"
#include "render/render.h"

#include <QSet>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;

namespace {

const QString examplesFolder = QStringLiteral(BASALT_SOURCE_DIR) + u"/resources/examples"_s;
const QString goldenFolder = QStringLiteral(BASALT_SOURCE_DIR) + u"/tests/golden/render"_s;

/// "magma1/etc/hosts": where the file lies below the golden folder.
QString relativePath(const Artefact &artefact)
{
    return artefact.path.startsWith(u'/') ? artefact.host + artefact.path
                                          : artefact.host + u'/' + artefact.path;
}

bool isKept(const design::Design &design, const Artefact &artefact)
{
    constexpr int small = 4;
    if (design.hosts.size() <= small)
        return true;
    return artefact.host == design.hosts.constFirst().name
           && !artefact.path.startsWith(u"/etc/libvirt/qemu-ha/"_s);
}

/// One line per kept file, and one per folder of files that are not kept.
QByteArray listing(const design::Design &design, const QList<Artefact> &artefacts)
{
    QMap<QString, QString> lines;
    QMap<QString, QByteArray> folders;
    for (const Artefact &artefact : artefacts) {
        const QString path = relativePath(artefact);
        const QString entry = u"0%1 %2"_s.arg(QString::number(artefact.mode, 8), path);
        if (isKept(design, artefact))
            lines.insert(path, entry);
        else
            folders[QFileInfo(path).path()] += entry.toUtf8() + '\n' + placeholderBytes(artefact);
    }
    for (auto folder = folders.begin(); folder != folders.end(); ++folder) {
        const QByteArray digest =
            QCryptographicHash::hash(*folder, QCryptographicHash::Sha256).toHex();
        lines.insert(folder.key() + u"/*"_s,
                     QString::fromLatin1(digest) + u' ' + folder.key() + u"/*"_s);
    }
    return (QStringList(lines.values()).join(u'\n') + u'\n').toUtf8();
}

QMap<QString, QByteArray> filesBelow(const QString &folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator iterator(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (iterator.hasNext()) {
        QFile file(iterator.next());
        if (file.open(QIODevice::ReadOnly))
            files.insert(file.fileName().mid(folder.size() + 1), file.readAll());
    }
    return files;
}

void writeFiles(const QString &folder, const QMap<QString, QByteArray> &files)
{
    QDir(folder).removeRecursively();
    for (auto entry = files.begin(); entry != files.end(); ++entry) {
        QFile file(folder + u'/' + entry.key());
        QVERIFY(QDir().mkpath(QFileInfo(file).path()));
        QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(file.fileName()));
        file.write(*entry);
    }
}

}

class TestRenderGolden : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void rendersAsBefore_data() { examples(); }
    void rendersAsBefore();
    void rendersTheSameTwice_data() { examples(); }
    void rendersTheSameTwice();
    void noFileIsRenderedTwice_data() { examples(); }
    void noFileIsRenderedTwice();
    void everyFileNamesItsMaker_data() { examples(); }
    void everyFileNamesItsMaker();
    void noGoldenFolderWithoutExample();

private:
    static void examples();
    static design::Design load(const QString &example);
    static QList<Artefact> render(const QString &example);
    const QList<Artefact> &rendered(const QString &example);

    QMap<QString, QList<Artefact>> m_rendered;
};

void TestRenderGolden::examples()
{
    QTest::addColumn<QString>("example");
    for (const QString &file : QDir(examplesFolder).entryList({u"*.yaml"_s}))
        QTest::newRow(qPrintable(file)) << file.chopped(5);
}

design::Design TestRenderGolden::load(const QString &example)
{
    const Results<design::Design> design =
        design::loadDesign(examplesFolder + u'/' + example + u".yaml"_s);
    if (!design)
        qFatal("%s", qPrintable(design.error().constFirst().message));
    return *design;
}

QList<Artefact> TestRenderGolden::render(const QString &example)
{
    const Results<QList<Artefact>> artefacts =
        render::renderAll(load(example), catalogue::builtIn());
    if (!artefacts)
        qFatal("%s: %s", qPrintable(artefacts.error().constFirst().where),
               qPrintable(artefacts.error().constFirst().message));
    return *artefacts;
}

const QList<Artefact> &TestRenderGolden::rendered(const QString &example)
{
    if (!m_rendered.contains(example))
        m_rendered.insert(example, render(example));
    return m_rendered[example];
}

void TestRenderGolden::rendersAsBefore()
{
    QFETCH(QString, example);
    const design::Design design = load(example);
    const QList<Artefact> artefacts = rendered(example);
    QMap<QString, QByteArray> actual{{u"artefacts.txt"_s, listing(design, artefacts)}};
    for (const Artefact &artefact : artefacts) {
        if (isKept(design, artefact))
            actual.insert(relativePath(artefact), placeholderBytes(artefact));
    }

    const QString folder = goldenFolder + u'/' + example;
    if (qEnvironmentVariableIsSet("BASALT_UPDATE_GOLDEN"))
        writeFiles(folder, actual);
    const QMap<QString, QByteArray> expected = filesBelow(folder);
    for (auto file = actual.begin(); file != actual.end(); ++file) {
        QVERIFY2(expected.contains(file.key()), qPrintable(u"extra: "_s + file.key()));
        if (*file != expected.value(file.key()))
            qInfo("differs: %s", qPrintable(file.key()));
        QCOMPARE(*file, expected.value(file.key()));
    }
    for (const QString &file : expected.keys())
        QVERIFY2(actual.contains(file), qPrintable(u"missing: "_s + file));
}

void TestRenderGolden::rendersTheSameTwice()
{
    QFETCH(QString, example);
    QCOMPARE(render(example), rendered(example));
}

void TestRenderGolden::noFileIsRenderedTwice()
{
    QFETCH(QString, example);
    QSet<QString> seen;
    for (const Artefact &artefact : rendered(example)) {
        QVERIFY2(!seen.contains(relativePath(artefact)), qPrintable(relativePath(artefact)));
        seen.insert(relativePath(artefact));
    }
}

void TestRenderGolden::everyFileNamesItsMaker()
{
    QFETCH(QString, example);
    // A key is nothing but its bytes, and some readers take every line of these for a name.
    static const QStringList bare{u"/etc/hostname"_s, u"/etc/corosync/authkey"_s,
                                  u"/etc/cluster/corosync.key"_s};
    for (const Artefact &artefact : rendered(example)) {
        const QByteArray head = placeholderBytes(artefact).left(200);
        QVERIFY2(bare.contains(artefact.path) || head.contains("Basalt"),
                 qPrintable(relativePath(artefact)));
    }
}

void TestRenderGolden::noGoldenFolderWithoutExample()
{
    for (const QString &folder : QDir(goldenFolder).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        QVERIFY2(QFile::exists(examplesFolder + u'/' + folder + u".yaml"_s), qPrintable(folder));
}

QTEST_GUILESS_MAIN(TestRenderGolden)
#include "tst_render_golden.moc"
