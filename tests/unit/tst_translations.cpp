// Holds the translations to the sources: complete, with the same placeholders, and in the program.
#include "i18n/translations.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLibraryInfo>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    QString context;
    QString source;
    QStringList translations; ///< more than one for a counted text
    bool counted = false;
    bool finished = true;

    QString name() const { return context + u": "_s + source; }
};

QStringList readTranslation(QXmlStreamReader &xml)
{
    QStringList forms;
    QString single;
    while (!xml.atEnd() && xml.readNext() != QXmlStreamReader::EndElement) {
        if (xml.isStartElement() && xml.name() == u"numerusform")
            forms.append(xml.readElementText());
        else if (xml.isCharacters())
            single += xml.text();
    }
    return forms.isEmpty() ? QStringList{single} : forms;
}

Text readMessage(QXmlStreamReader &xml, const QString &context)
{
    Text text;
    text.context = context;
    text.counted = xml.attributes().value(u"numerus"_s) == u"yes";
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source") {
            text.source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            text.finished = !xml.attributes().hasAttribute(u"type"_s);
            text.translations = readTranslation(xml);
        } else {
            xml.skipCurrentElement();
        }
    }
    return text;
}

QList<Text> readTexts(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Text> texts;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"message")
            texts.append(readMessage(xml, context));
    }
    return xml.hasError() ? QList<Text>() : texts;
}

/// What a translation must carry over as it is: placeholders, tags and `code`.
QSet<QString> fixedParts(const QString &text)
{
    static const QRegularExpression part(u"%L?\\d{1,2}|%n|</?\\w[^<>]*>|`[^`]*`"_s);
    QSet<QString> parts;
    for (QRegularExpressionMatchIterator it = part.globalMatch(text); it.hasNext();)
        parts.insert(it.next().captured());
    return parts;
}

QString germanFile()
{
    return QStringLiteral(BASALT_SOURCE_DIR) + u"/resources/i18n/basalt_de.ts"_s;
}

}

class TestTranslations : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void nothingIsUnfinished();
    void fixedPartsAreCarriedOver();
    void countedTextsHavePlurals();
    void sourcesHoldNothingNew();
    void speaksGerman();
    void writesNumbersAsItsTexts();

private:
    QList<Text> m_texts;
};

void TestTranslations::initTestCase()
{
    m_texts = readTexts(germanFile());
    QVERIFY(m_texts.size() > 1000);
}

void TestTranslations::nothingIsUnfinished()
{
    QStringList unfinished;
    for (const Text &text : m_texts) {
        if (!text.finished || text.translations.contains(QString()))
            unfinished.append(text.name());
    }
    QCOMPARE(unfinished.join(u'\n'), QString());
}

void TestTranslations::fixedPartsAreCarriedOver()
{
    QStringList different;
    for (const Text &text : m_texts) {
        for (const QString &translation : text.translations) {
            if (fixedParts(translation) != fixedParts(text.source))
                different.append(text.name() + u" -> "_s + translation);
        }
    }
    QCOMPARE(different.join(u'\n'), QString());
}

void TestTranslations::countedTextsHavePlurals()
{
    QStringList wrong;
    for (const Text &text : m_texts) {
        if (text.source.contains(u"%n"_s) != text.counted
            || text.translations.size() != (text.counted ? 2 : 1))
            wrong.append(text.name());
    }
    QCOMPARE(wrong.join(u'\n'), QString());
}

void TestTranslations::sourcesHoldNothingNew()
{
    const QString lupdate = QStandardPaths::findExecutable(
        u"lupdate"_s, {QLibraryInfo::path(QLibraryInfo::BinariesPath)});
    if (lupdate.isEmpty())
        QSKIP("lupdate of Qt's linguist tools is not installed");
    const QTemporaryDir folder;
    const QString copy = folder.filePath(u"basalt_de.ts"_s);
    QVERIFY(QFile::copy(germanFile(), copy));

    QProcess process;
    process.setWorkingDirectory(QStringLiteral(BASALT_SOURCE_DIR));
    process.start(lupdate, {u"-silent"_s, u"-locations"_s, u"none"_s, u"-no-obsolete"_s, u"-I"_s,
                            u"."_s, u"-recursive"_s, u"models"_s, u"views"_s, u"wizards"_s,
                            u"app"_s, u"-ts"_s, copy});
    QVERIFY(process.waitForFinished(120'000));
    QCOMPARE(process.exitCode(), 0);
    // It complains of texts that it files where the program does not look for them.
    QCOMPARE(QString::fromUtf8(process.readAllStandardError()), QString());

    QSet<QString> known;
    for (const Text &text : m_texts)
        known.insert(text.name());
    const QList<Text> current = readTexts(copy);
    QVERIFY(!current.isEmpty());
    QStringList added;
    for (const Text &text : current) {
        if (!known.contains(text.name()))
            added.append(text.name());
    }
    QVERIFY2(added.isEmpty(),
             qPrintable(u"run ninja update_translations and translate:\n"_s + added.join(u'\n')));
}

void TestTranslations::speaksGerman()
{
    const auto design = [] { return QCoreApplication::translate("rules", "a design"); };
    QCOMPARE(design(), u"a design"_s);
    QVERIFY(basalt::useLanguage(u"de_DE"_s));
    QCOMPARE(design(), u"ein Entwurf"_s);
    for (const Text &text : m_texts) {
        if (!text.counted)
            continue;
        for (int n : {0, 1, 2}) {
            const QString expected = text.translations.value(n == 1 ? 0 : 1);
            QCOMPARE(QCoreApplication::translate(text.context.toUtf8(), text.source.toUtf8(),
                                                 nullptr, n),
                     QString(expected).replace(u"%n"_s, QString::number(n)));
        }
    }

    QVERIFY(!basalt::useLanguage(u"xx"_s));
    QCOMPARE(design(), u"ein Entwurf"_s);
    QVERIFY(basalt::useLanguage(u"en"_s));
    QCOMPARE(design(), u"a design"_s);
    QCOMPARE(QCoreApplication::translate("basalt::window::MainWindow", "%n hosts", nullptr, 1),
             u"1 host"_s);
}

/// Whatever the system's locale is.
void TestTranslations::writesNumbersAsItsTexts()
{
    for (const QLocale::Language system : {QLocale::German, QLocale::English}) {
        QLocale::setDefault(QLocale(system));
        QVERIFY(basalt::useLanguage(u"de"_s));
        QCOMPARE(QLocale().toString(1.5, 'f', 1), u"1,5"_s);
        QLocale::setDefault(QLocale(system));
        QVERIFY(basalt::useLanguage(u"en"_s));
        QCOMPARE(QLocale().toString(1.5, 'f', 1), u"1.5"_s);
    }
}

QTEST_GUILESS_MAIN(TestTranslations)

#include "tst_translations.moc"
