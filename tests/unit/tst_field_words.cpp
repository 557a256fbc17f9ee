// Holds the labels and help texts to the format: every field has words, and no words lack a field.
#include "design/field_words.h"
#include "design/form.h"
#include "i18n/translations.h"

#include <QRegularExpression>
#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace basalt;
using namespace basalt::design;

namespace {

/// The places of a shape's fields; list positions and the free keys of maps are no part of them.
void collectPaths(const Shape &shape, const QString &at, QStringList &paths)
{
    for (const Shape &item : shape.item)
        collectPaths(item, at, paths);
    for (const ShapePart &part : shape.parts) {
        const QString path = at.isEmpty() ? part.key : at + u'.' + part.key;
        paths.append(path);
        collectPaths(part.shape, path, paths);
    }
}

QStringList sorted(QStringList paths)
{
    std::sort(paths.begin(), paths.end());
    return paths;
}

QStringList formatPaths()
{
    QStringList paths;
    collectPaths(formShape(), {}, paths);
    return sorted(paths);
}

QStringList tablePaths()
{
    QStringList paths;
    for (const std::span<const FieldWords> table : allFieldWords()) {
        for (const FieldWords &words : table)
            paths.append(QString::fromLatin1(words.path));
    }
    return sorted(paths);
}

/// Lines that the other list does not have.
QString missing(const QStringList &from, const QStringList &wanted)
{
    QStringList lines;
    for (const QString &path : wanted) {
        if (!from.contains(path))
            lines.append(path);
    }
    return lines.join(u'\n');
}

}

class TestFieldWords : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyFieldHasWords();
    void everyEntryIsAField();
    void everyEntryStandsOnce();
    void labelsAreShort();
    void helpIsSentences();
    void findsWords();
    void speaksGerman();
};

void TestFieldWords::everyFieldHasWords()
{
    const QStringList paths = formatPaths();
    QVERIFY(paths.contains(u"storage.controllers.ports.wwpn"_s));
    QVERIFY(paths.contains(u"fencing.password.secret"_s));
    QCOMPARE(missing(tablePaths(), paths), QString());
}

void TestFieldWords::everyEntryIsAField()
{
    QCOMPARE(missing(formatPaths(), tablePaths()), QString());
}

void TestFieldWords::everyEntryStandsOnce()
{
    QStringList once = tablePaths();
    once.removeDuplicates();
    QCOMPARE(tablePaths(), once);
}

void TestFieldWords::labelsAreShort()
{
    QStringList wrong;
    for (const QString &path : tablePaths()) {
        const QString label = fieldLabel(path);
        if (label.isEmpty() || label != label.simplified() || label.count(u' ') > 3
            || label.endsWith(u'.'))
            wrong.append(path + u": "_s + label);
    }
    QCOMPARE(wrong.join(u'\n'), QString());
}

void TestFieldWords::helpIsSentences()
{
    QStringList wrong;
    for (const QString &path : tablePaths()) {
        const QString help = fieldHelp(path);
        if (help.isEmpty() || help != help.simplified() || !help.endsWith(u'.')
            || help.count(u". "_s) > 1)
            wrong.append(path + u": "_s + help);
    }
    QCOMPARE(wrong.join(u'\n'), QString());
}

void TestFieldWords::findsWords()
{
    QCOMPARE(fieldLabel(u"hosts.nics.mac"_s), u"MAC address"_s);
    QVERIFY(fieldHelp(u"hosts.nics.mac"_s).contains(u"00:25:b3:00:01:01"_s));
    QVERIFY(!fieldWords(u"hosts.nics.colour"_s));
    QCOMPARE(fieldLabel(u"hosts.nics.colour"_s), u"colour"_s);
    QCOMPARE(fieldHelp(u"hosts.nics.colour"_s), QString());
}

void TestFieldWords::speaksGerman()
{
    QVERIFY(useLanguage(u"de"_s));
    QCOMPARE(fieldLabel(u"hosts.nics.mac"_s), u"MAC-Adresse"_s);
    QVERIFY(fieldHelp(u"hosts.votes"_s).startsWith(u"Wie viele Stimmen"_s));
    QVERIFY(useLanguage(u"en"_s));
    QCOMPARE(fieldLabel(u"hosts.nics.mac"_s), u"MAC address"_s);
}

QTEST_GUILESS_MAIN(TestFieldWords)

#include "tst_field_words.moc"
