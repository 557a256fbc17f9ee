// Holds the tree to its own rules: dependencies point down, one file owns each foreign library,
// platforms are data, base names are unique, the top level stays tidy.
#include <QDirIterator>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

/// A folder may include itself and what stands before it.
const QStringList layers{u"i18n"_s,   u"core"_s,    u"design"_s,   u"catalogue"_s, u"formats"_s,
                         u"facts"_s,  u"whatif"_s,  u"rules"_s,    u"fixes"_s,     u"render"_s,
                         u"import"_s, u"convert"_s, u"drafts"_s,   u"probes"_s,    u"plan"_s,
                         u"report"_s, u"hosts"_s,   u"practice"_s, u"document"_s,  u"theme"_s,
                         u"canvas"_s, u"output"_s,  u"manual"_s,   u"panels"_s,    u"deploy"_s,
                         u"window"_s, u"wizards"_s, u"cli"_s,      u"commands"_s,  u"gui"_s};

/// Foreign headers and the only files that may include them.
const QMap<QString, QRegularExpression> owners{
    {u"yaml-cpp/"_s,
     QRegularExpression(u"^models/(design/yaml_\\w+|catalogue/catalogue_yaml)\\.cpp$"_s)},
    {u"libssh/"_s, QRegularExpression(u"^models/hosts/ssh_session\\.cpp$"_s)},
    {u"qt6keychain/"_s, QRegularExpression(u"^models/hosts/keyring_secrets\\.cpp$"_s)},
    {u"libxml/"_s, QRegularExpression(u"^models/formats/xml_tree\\.cpp$"_s)},
};

struct SourceFile
{
    QString path; ///< below the source folder
    QStringList lines;
};

QList<SourceFile> sourcesBelow(const QStringList &folders)
{
    const QDir top(QStringLiteral(BASALT_SOURCE_DIR));
    QList<SourceFile> files;
    for (const QString &folder : folders) {
        QDirIterator it(top.filePath(folder), {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (file.open(QIODevice::ReadOnly))
                files.append({top.relativeFilePath(file.fileName()),
                              QString::fromUtf8(file.readAll()).split(u'\n')});
        }
    }
    return files;
}

/// The layer of "models/design/x.cpp" or of an include "design/x.h"; -1 for none.
qsizetype layerOf(const QString &path)
{
    QStringList folders = path.split(u'/');
    folders.removeLast();
    return folders.isEmpty() ? -1 : layers.indexOf(folders.last());
}

}

class TestArchitecture : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void includesPointDown();
    void foreignLibrariesStayInTheirFile();
    void noCodeComparesPlatformIds();
    void baseNamesAreUnique();
    void everySourceIsListed();
    void topLevelIsTidy();
    void commandLineLinksNoGui();
};

void TestArchitecture::includesPointDown()
{
    static const QRegularExpression include(u"^#include \"([^\"]+/[^\"]+)\""_s);
    int seen = 0;
    for (const SourceFile &file :
         sourcesBelow({u"resources"_s, u"models"_s, u"views"_s, u"wizards"_s, u"app"_s})) {
        const qsizetype own = layerOf(file.path);
        for (const QString &line : file.lines) {
            const QRegularExpressionMatch match = include.match(line);
            if (!match.hasMatch())
                continue;
            ++seen;
            const qsizetype other = layerOf(match.captured(1));
            QVERIFY2(other >= 0 && own >= 0,
                     qPrintable(file.path + u" includes a file of no known layer: "_s + line));
            QVERIFY2(other <= own, qPrintable(file.path + u" includes upwards: "_s + line));
            if (file.path.startsWith(u"app/cli/"_s))
                QVERIFY2(other < layers.indexOf(u"document"_s) || other >= layers.indexOf(u"cli"_s),
                         qPrintable(file.path + u" includes the GUI: "_s + line));
        }
    }
    QVERIFY(seen > 20);
}

void TestArchitecture::foreignLibrariesStayInTheirFile()
{
    for (const SourceFile &file :
         sourcesBelow({u"resources"_s, u"models"_s, u"views"_s, u"wizards"_s, u"app"_s})) {
        for (auto owner = owners.cbegin(); owner != owners.cend(); ++owner) {
            const bool uses =
                std::any_of(file.lines.cbegin(), file.lines.cend(), [&](const QString &line) {
                    return line.startsWith(u"#include <"_s + owner.key());
                });
            if (uses)
                QVERIFY2(owner.value().match(file.path).hasMatch(),
                         qPrintable(file.path + u" may not include "_s + owner.key()));
        }
    }
}

void TestArchitecture::noCodeComparesPlatformIds()
{
    QStringList ids;
    const QDir platforms(QStringLiteral(BASALT_SOURCE_DIR "/resources/catalogue/platforms"));
    for (const QString &name : platforms.entryList({u"*.yaml"_s}))
        ids.append(name.chopped(5));
    QVERIFY(ids.contains(u"el6"_s));
    const QRegularExpression quoted(u"\"("_s + ids.join(u'|') + u")\""_s);
    for (const SourceFile &file :
         sourcesBelow({u"resources"_s, u"models"_s, u"views"_s, u"wizards"_s, u"app"_s})) {
        for (const QString &line : file.lines)
            QVERIFY2(line.trimmed().startsWith(u"//"_s) || !quoted.match(line).hasMatch(),
                     qPrintable(file.path + u" names a platform: "_s + line.trimmed()));
    }
}

void TestArchitecture::baseNamesAreUnique()
{
    QMap<QString, QString> seen;
    for (const SourceFile &file :
         sourcesBelow({u"models"_s, u"views"_s, u"wizards"_s, u"app"_s, u"tests"_s})) {
        const QString name = QFileInfo(file.path).fileName();
        if (name == u"main.cpp"_s)
            continue;
        QVERIFY2(!seen.contains(name), qPrintable(file.path + u" and "_s + seen.value(name)));
        seen.insert(name, file.path);
    }
}

void TestArchitecture::everySourceIsListed()
{
    for (const SourceFile &file : sourcesBelow({u"models"_s, u"views"_s, u"app"_s, u"tests"_s})) {
        if (!file.path.endsWith(u".cpp"_s))
            continue;
        bool listed = false;
        QDir folder = QFileInfo(QStringLiteral(BASALT_SOURCE_DIR "/") + file.path).dir();
        const QString stem = QFileInfo(file.path).completeBaseName();
        for (int up = 0; up < 3 && !listed; ++up) {
            QFile lists(folder.filePath(u"CMakeLists.txt"_s));
            if (lists.open(QIODevice::ReadOnly))
                listed = QString::fromUtf8(lists.readAll())
                             .contains(QRegularExpression(u"\\b"_s + stem + u"\\b"_s));
            folder.cdUp();
        }
        QVERIFY2(listed, qPrintable(file.path + u" is in no CMakeLists.txt"_s));
    }
}

void TestArchitecture::topLevelIsTidy()
{
    const QStringList allowed{u"CMakeLists.txt"_s, u"LICENSE"_s, u"README.md"_s, u"app"_s,
                              u"build"_s,          u"models"_s,  u"resources"_s, u"tests"_s,
                              u"views"_s,          u"wizards"_s};
    const QDir top(QStringLiteral(BASALT_SOURCE_DIR));
    for (const QString &name : top.entryList(QDir::AllEntries | QDir::NoDotAndDotDot))
        QVERIFY2(allowed.contains(name), qPrintable(name));
}

void TestArchitecture::commandLineLinksNoGui()
{
    QProcess ldd;
    ldd.start(u"ldd"_s, {QStringLiteral(BASALT_BINARY_DIR "/app/cli/basalt")});
    QVERIFY(ldd.waitForFinished());
    const QByteArray libraries = ldd.readAllStandardOutput();
    QVERIFY(libraries.contains("libQt6Core"));
    QVERIFY(!libraries.contains("libQt6Gui"));
    QVERIFY(!libraries.contains("libQt6Widgets"));
}

QTEST_GUILESS_MAIN(TestArchitecture)
#include "tst_architecture.moc"
