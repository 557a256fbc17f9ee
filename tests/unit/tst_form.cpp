// A design as a form: every field is read and set as text, names take their references along.
#include "design/design_file.h"
#include "design/form.h"
#include "design/lookup.h"
#include "design/verify.h"

#include <QDir>
#include <QtTest>

using namespace basalt;
using namespace basalt::design;
using namespace Qt::StringLiterals;

namespace {

const QString examples = QStringLiteral(BASALT_SOURCE_DIR "/resources/examples/");

Design example(const QString &name)
{
    const auto design = loadDesign(examples + name);
    return design ? *design : Design();
}

FieldPath path(const QString &text)
{
    return text.split(u'/');
}

/// Every place with a text, below this one.
void walk(const YamlNode &tree, const FieldPath &place, QList<FieldPath> &fields)
{
    const Shape *shape = shapeAt(place);
    if (shape->kind == Shape::Kind::Object) {
        for (const ShapePart &part : shape->parts)
            walk(tree, place + FieldPath{part.key}, fields);
    } else if (shape->kind == Shape::Kind::List
               && shape->item.front().kind == Shape::Kind::Object) {
        for (qsizetype i = 0; i < itemCount(tree, place); ++i)
            walk(tree, place + FieldPath{QString::number(i)}, fields);
    } else if (!fieldText(tree, place).isEmpty()) {
        fields.append(place);
    }
}

}

class TestForm : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyFieldCanBeSetToWhatItIs_data();
    void everyFieldCanBeSetToWhatItIs();
    void placesOfThings_data();
    void placesOfThings();
    void fieldsAreSet_data();
    void fieldsAreSet();
    void refusals_data();
    void refusals();
    void namesTakeTheirReferencesAlong();
    void itemsComeAndGo();
    void optionalObjectsComeAndGo();
    void itemsInALine();
    void suggested();
};

void TestForm::everyFieldCanBeSetToWhatItIs_data()
{
    QTest::addColumn<QString>("file");
    for (const QString &file : QDir(examples).entryList({u"*.yaml"_s}, QDir::Files)) {
        if (file != u"sixteen.yaml") // the same once more, many times
            QTest::newRow(qPrintable(file)) << file;
    }
}

void TestForm::everyFieldCanBeSetToWhatItIs()
{
    QFETCH(QString, file);
    const Design before = example(file);
    QVERIFY(!before.hosts.isEmpty());
    Design design = before;
    const YamlNode tree = formTree(before);
    QList<FieldPath> fields;
    walk(tree, {}, fields);
    QVERIFY(fields.size() > 100);
    for (const FieldPath &field : std::as_const(fields)) {
        if (field.first() == u"cables" || field.first() == u"layout")
            continue; // drawn, not filled in
        const Result<> set = setField(design, field, fieldText(tree, field));
        QVERIFY2(set,
                 qPrintable(field.join(u'/') + u": "_s + (set ? QString() : set.error().message)));
    }
    QVERIFY(design == before);
}

void TestForm::placesOfThings_data()
{
    QTest::addColumn<QString>("thing");
    QTest::addColumn<QString>("place");
    QTest::newRow("host") << u"magma2"_s << u"hosts/1"_s;
    QTest::newRow("port") << u"magma1:eth2"_s << u"hosts/0/nics/2"_s;
    QTest::newRow("bond") << u"magma2.bond1"_s << u"hosts/1/bonds/1"_s;
    QTest::newRow("HBA") << u"magma1:fc1"_s << u"hosts/0/hbas/1"_s;
    QTest::newRow("switch") << u"san-b"_s << u"switches/5"_s;
    QTest::newRow("controller") << u"msa1.B"_s << u"storage/0/controllers/1"_s;
    QTest::newRow("its port") << u"msa1:B2"_s << u"storage/0/controllers/1/ports/1"_s;
    QTest::newRow("cable") << u"magma1:eth0--lan-a:1"_s << QString();
    QTest::newRow("nothing") << u"magma9"_s << QString();
}

void TestForm::placesOfThings()
{
    QFETCH(QString, thing);
    QFETCH(QString, place);
    const Design design = example(u"magma.yaml"_s);
    const FieldPath found = pathOf(design, thing);
    QCOMPARE(found.join(u'/'), place);
    if (!place.isEmpty()) {
        const QString name = fieldText(formTree(design), found + FieldPath{u"name"_s});
        QVERIFY(thing.endsWith(name) && !name.isEmpty());
    }
}

void TestForm::fieldsAreSet_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("size") << u"hosts/0/memory"_s << u" 96 GiB "_s << u"96 GiB"_s;
    QTest::newRow("size, other unit") << u"hosts/0/memory"_s << u"2048 MiB"_s << u"2 GiB"_s;
    QTest::newRow("number") << u"hosts/0/cpus"_s << u"48"_s << u"48"_s;
    QTest::newRow("time") << u"cluster/token"_s << u"10 s"_s << u"10 s"_s;
    QTest::newRow("word") << u"hosts/0/bonds/0/mode"_s << u"802.3ad"_s << u"802.3ad"_s;
    QTest::newRow("flag") << u"networks/0/dedicated"_s << u"true"_s << u"true"_s;
    QTest::newRow("standard is not written")
        << u"networks/0/dedicated"_s << u"false"_s << QString();
    QTest::newRow("list") << u"cluster/time_servers"_s << u"192.168.11.1,192.168.11.2"_s
                          << u"192.168.11.1, 192.168.11.2"_s;
    QTest::newRow("map") << u"cluster/properties"_s << u"stop-all-resources: true"_s
                         << u"stop-all-resources: true"_s;
    QTest::newRow("map with commas and colons")
        << u"fencing/0/options"_s << u"identity_file: /root/.ssh/a,b\n\nurl: http://board:80"_s
        << u"identity_file: /root/.ssh/a,b\nurl: http://board:80"_s;
    QTest::newRow("lines") << u"notes"_s << u"one\ntwo"_s << u"one\ntwo"_s;
    QTest::newRow("taken out") << u"hosts/0/memory"_s << QString() << QString();
}

void TestForm::fieldsAreSet()
{
    QFETCH(QString, place);
    QFETCH(QString, text);
    QFETCH(QString, shown);
    Design design = example(u"magma.yaml"_s);
    const Result<> set = setField(design, path(place), text);
    QVERIFY2(set, set ? "" : qPrintable(set.error().message));
    QCOMPARE(fieldText(formTree(design), path(place)), shown);
    QVERIFY(verify(design).isEmpty());
}

void TestForm::refusals_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no number") << u"hosts/0/cpus"_s << u"many"_s << u"whole number"_s;
    QTest::newRow("out of range") << u"networks/0/vlan"_s << u"5000"_s << u"between 1 and 4094"_s;
    QTest::newRow("no address") << u"hosts/0/addresses/0/ip"_s << u"300.1.1.1"_s << u"300.1.1.1"_s;
    QTest::newRow("unknown word") << u"hosts/0/bonds/0/mode"_s << u"active-backap"_s
                                  << u"active-backup"_s;
    QTest::newRow("unknown network")
        << u"hosts/0/addresses/0/network"_s << u"publik"_s << u"publik"_s;
    QTest::newRow("required") << u"hosts/0/addresses/0/network"_s << QString() << u"missing"_s;
    QTest::newRow("taken name") << u"hosts/0/name"_s << u"magma2"_s << u"magma2"_s;
    QTest::newRow("no such item") << u"hosts/7/cpus"_s << u"4"_s << u"hosts.cpus"_s;
    QTest::newRow("no such key") << u"hosts/0/colour"_s << u"red"_s << u"hosts.colour"_s;
    QTest::newRow("an object") << u"hosts/0/ssh"_s << u"magma1"_s << u"hosts.ssh"_s;
}

void TestForm::refusals()
{
    QFETCH(QString, place);
    QFETCH(QString, text);
    QFETCH(QString, reason);
    const Design before = example(u"magma.yaml"_s);
    Design design = before;
    const Result<> set = setField(design, path(place), text);
    QVERIFY(!set);
    QVERIFY2(set.error().message.contains(reason), qPrintable(set.error().message));
    QVERIFY(design == before);
}

void TestForm::namesTakeTheirReferencesAlong()
{
    Design design = example(u"magma.yaml"_s);
    const auto set = [&](const QString &place, const QString &name) {
        return setField(design, path(place), name).has_value();
    };
    QVERIFY(set(u"hosts/0/name"_s, u"lava1"_s));
    QVERIFY(set(u"hosts/0/nics/0/name"_s, u"eno1"_s));
    QVERIFY(set(u"hosts/0/bonds/0/name"_s, u"bond7"_s));
    QVERIFY(set(u"hosts/0/bridges/0/name"_s, u"br7"_s));
    QVERIFY(set(u"networks/0/name"_s, u"office"_s));
    QVERIFY(set(u"volume_groups/0/name"_s, u"vg_new"_s));
    QVERIFY(set(u"storage/0/luns/0/name"_s, u"lun_new"_s));
    const QByteArray text = writeDesign(design);
    for (const char *gone : {"magma1:eth", "magma1.", "vg_vm", "network: public"})
        QVERIFY2(!text.contains(gone), gone);
    QVERIFY(text.contains("lava1:eno1 -- "));
    QCOMPARE(design.hosts[0].bonds[0].of.first(), u"eno1"_s);
    QCOMPARE(design.hosts[0].bridges[0].on, u"bond7"_s);
    QCOMPARE(design.volumeGroups[0].luns.first(), u"lun_new"_s);
}

void TestForm::itemsComeAndGo()
{
    const Design before = example(u"magma.yaml"_s);
    Design design = before;
    QVERIFY(
        addItem(design, path(u"networks"_s), {{u"name"_s, u"backup"_s}, {u"vlan"_s, u"300"_s}}));
    QCOMPARE(findNetwork(design, u"backup"_s)->vlan, std::optional(300));
    const qsizetype last = design.networks.size() - 1;
    QVERIFY(moveItem(design, {u"networks"_s, QString::number(last)}, -1));
    QCOMPARE(design.networks[last - 1].name, u"backup"_s);
    QVERIFY(!moveItem(design, {u"networks"_s, u"0"_s}, -1));
    QVERIFY(removeItem(design, {u"networks"_s, QString::number(last - 1)}));
    QVERIFY(design == before);

    const Result<> incomplete = addItem(design, path(u"hosts/0/addresses"_s), {});
    QVERIFY(!incomplete);
    QVERIFY2(incomplete.error().message.contains("network"_L1),
             qPrintable(incomplete.error().message));
    const Result<> used = removeItem(design, path(u"networks/0"_s));
    QVERIFY(!used);
    QVERIFY(!removeItem(design, path(u"networks/99"_s)));
    QVERIFY(!addItem(design, path(u"hosts/0/memory"_s), {}));
    QVERIFY(design == before);

    // A thing goes with its cables.
    QVERIFY(removeItem(design, pathOf(design, u"pdu-a"_s)) || design == before);
    QVERIFY(verify(design).isEmpty());
}

void TestForm::optionalObjectsComeAndGo()
{
    Design design = example(u"magma.yaml"_s);
    const FieldPath address = path(u"hosts/0/ssh/address"_s);
    QVERIFY(setField(design, path(u"hosts/0/ssh/user"_s), {}));
    QVERIFY(setField(design, path(u"hosts/0/ssh/port"_s), {}));
    QVERIFY(setField(design, address, {}));
    QVERIFY(!design.hosts[0].ssh);
    QVERIFY(setField(design, address, u"192.168.11.6"_s));
    QCOMPARE(design.hosts[0].ssh->address, u"192.168.11.6"_s);
}

void TestForm::itemsInALine()
{
    const YamlNode tree = formTree(example(u"magma.yaml"_s));
    QCOMPARE(itemText(tree, path(u"hosts/0/bonds/0"_s)),
             u"bond0, active-backup, eth0, eth2, primary eth0"_s);
    QVERIFY(itemText(tree, path(u"hosts/0/addresses/0"_s)).contains(u"public"_s));
    QCOMPARE(itemText(tree, path(u"cluster/rings/0"_s)), u"heartbeat"_s);
}

void TestForm::suggested()
{
    const Design design = example(u"magma.yaml"_s);
    QVERIFY(suggestions(design, path(u"hosts/0/addresses/0/network"_s)).contains(u"heartbeat"_s));
    // What another bond has is not offered.
    QCOMPARE(suggestions(design, path(u"hosts/0/bonds/0/of"_s)),
             (QStringList{u"eth0"_s, u"eth2"_s}));
    QCOMPARE(suggestions(design, path(u"hosts/0/memory"_s)), QStringList());
}

QTEST_GUILESS_MAIN(TestForm)
#include "tst_form.moc"
