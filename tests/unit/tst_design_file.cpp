// What is written reads back as the same design, for every field there is.
#include "design/design_file.h"
#include "design/schema.h"
#include "design/verify.h"
#include "support/support.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;
using namespace basalt::design;

namespace {

QString allMessages(const QList<Error> &errors)
{
    QStringList lines;
    for (const Error &error : errors)
        lines += error.where + u": "_s + error.message;
    return lines.join(u'\n');
}

/// The fields of a struct that are set somewhere in the design.
QMap<QString, QStringList> setFields;

template<class T> void see(const QString &type, const T &object)
{
    QStringList &seen = setFields[type];
    for (const auto &field : fieldsOf<T>()) {
        if (!field->isDefault(object) && !seen.contains(field->key()))
            seen += field->key();
    }
}

template<class T> void see(const QString &type, const QList<T> &list)
{
    for (const T &item : list)
        see(type, item);
}

template<class T> void see(const QString &type, const std::optional<T> &object)
{
    if (object)
        see(type, *object);
}

void seeAll(const Design &design)
{
    setFields.clear();
    see(u"Design"_s, design);
    see(u"Cluster"_s, design.cluster);
    see(u"Multicast"_s, design.cluster.multicast);
    see(u"Crypto"_s, design.cluster.crypto);
    see(u"SecretRef"_s, design.cluster.crypto->key);
    see(u"Quorum"_s, design.cluster.quorum);
    see(u"Qdevice"_s, design.cluster.quorum.qdevice);
    see(u"Firewall"_s, design.cluster.firewall);
    see(u"Network"_s, design.networks);
    see(u"Host"_s, design.hosts);
    for (const Host &host : design.hosts) {
        see(u"Ssh"_s, host.ssh);
        see(u"Nic"_s, host.nics);
        see(u"Hba"_s, host.hbas);
        see(u"IscsiInitiator"_s, host.iscsi);
        see(u"Bond"_s, host.bonds);
        see(u"Vlan"_s, host.vlans);
        see(u"Bridge"_s, host.bridges);
        see(u"Address"_s, host.addresses);
        see(u"SystemDisk"_s, host.systemDisk);
    }
    see(u"Switch"_s, design.switches);
    for (const Switch &device : design.switches) {
        see(u"PortVlans"_s, device.vlans);
        see(u"Zone"_s, device.zones);
    }
    see(u"Storage"_s, design.storage);
    for (const Storage &storage : design.storage) {
        see(u"Controller"_s, storage.controllers);
        for (const Controller &controller : storage.controllers)
            see(u"ControllerPort"_s, controller.ports);
        see(u"Lun"_s, storage.luns);
    }
    see(u"Pdu"_s, design.pdus);
    see(u"FencingDevice"_s, design.fencing);
    see(u"VolumeGroup"_s, design.volumeGroups);
    see(u"Vm"_s, design.vms);
    for (const Vm &vm : design.vms) {
        see(u"Disk"_s, vm.disks);
        see(u"VmNic"_s, vm.nics);
    }
    see(u"Waiver"_s, design.waivers);
    see(u"ForeignText"_s, design.foreign);
}

QString snakeCase(const QString &name)
{
    QString key;
    for (const QChar c : name)
        key += c.isUpper() ? u"_"_s + c.toLower() : QString(c);
    return key;
}

/// design.h itself says which fields a struct has.
QMap<QString, QStringList> declaredFields()
{
    static const QRegularExpression structs(u"\\nstruct (\\w+)\\n\\{\\n(.*?)\\n\\};"_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression members(u"^    [\\w:<>, ]+ (\\w+)(?: = [^;]+)?;"_s,
                                            QRegularExpression::MultilineOption);
    QMap<QString, QStringList> fields;
    const QString header = QString::fromUtf8(test::sourceFile(u"models/design/design.h"_s));
    auto found = structs.globalMatch(header);
    while (found.hasNext()) {
        const auto match = found.next();
        const QString type = match.captured(1);
        if (type == u"PortId" || type == u"Cable") // written as one scalar
            continue;
        auto inner = members.globalMatch(match.captured(2));
        while (inner.hasNext()) {
            const QString name = inner.next().captured(1);
            const bool renamed = (type == u"SecretRef" && name == u"name")
                                 || (type == u"Design" && name == u"version");
            fields[type] += !renamed            ? snakeCase(name)
                            : type == u"Design" ? u"basalt"_s
                                                : u"secret"_s;
        }
    }
    return fields;
}

}

class TestDesignFile : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    /// tests/unit/data/every_field.yaml sets every field of every struct to something but its default.
    void everyFieldComesBack()
    {
        const QByteArray yaml = test::sourceFile(u"tests/unit/data/every_field.yaml"_s);
        const auto design = parseDesign(yaml, u"every_field.yaml"_s);
        QVERIFY2(design, design ? "" : qPrintable(allMessages(design.error())));
        QCOMPARE(allMessages(verify(*design)), QString());
        const QByteArray text = writeDesign(*design);
        const auto again = parseDesign(text, u"again.yaml"_s);
        QVERIFY2(again,
                 again ? "" : qPrintable(allMessages(again.error()) + QString::fromUtf8(text)));
        QVERIFY(*again == *design);
        QCOMPARE(writeDesign(*again), text);
        if (qEnvironmentVariableIsSet("BASALT_UPDATE_GOLDEN"))
            QVERIFY(saveDesign(
                *design, QStringLiteral(BASALT_SOURCE_DIR "/tests/unit/data/every_field.yaml")));
        else
            QCOMPARE(text, yaml);

        seeAll(*design);
        const auto declared = declaredFields();
        QVERIFY(declared.size() > 30);
        for (auto it = declared.begin(); it != declared.end(); ++it) {
            for (const QString &field : it.value()) {
                // basalt: 1 is the default and the only version.
                const bool isSet = setFields.value(it.key()).contains(field) || field == u"basalt";
                QVERIFY2(isSet, qPrintable(it.key() + u'.' + field
                                           + u" is in no table or not in every_field.yaml"_s));
            }
        }
    }

    void texts_data()
    {
        QTest::addColumn<QString>("text");
        const QStringList texts{u"plain"_s,
                                u""_s,
                                u" "_s,
                                u"true"_s,
                                u"null"_s,
                                u"~"_s,
                                u"12"_s,
                                u"0x1f"_s,
                                u"1e5"_s,
                                u"a: b"_s,
                                u"a #b"_s,
                                u"#a"_s,
                                u"- a"_s,
                                u"? a"_s,
                                u"[a]"_s,
                                u"{a}"_s,
                                u"a, b"_s,
                                u"it's"_s,
                                u"say \"yes\""_s,
                                u"back\\slash"_s,
                                u"%percent"_s,
                                u"@at"_s,
                                u"`tick"_s,
                                u"&anchor"_s,
                                u"*alias"_s,
                                u"!tag"_s,
                                u"|"_s,
                                u">"_s,
                                u"tab\tinside"_s,
                                u" leading"_s,
                                u"trailing "_s,
                                u"a:"_s,
                                u":a"_s,
                                u"two\nlines"_s,
                                u"ends\nwith\n"_s,
                                u"ends\ntwice\n\n"_s,
                                u"\nbegins"_s,
                                u"  indented\nfirst"_s,
                                u"a\n  indented\nb"_s,
                                u"a\n\n\nb"_s,
                                u"a\n   \nb"_s,
                                u"a\n\tb"_s,
                                u"---"_s,
                                u"a\n---\nb"_s,
                                u"a\n...\nb"_s,
                                u"ä ö ü €"_s,
                                u"日本語"_s,
                                u"😀"_s,
                                u"\u00a0nbsp"_s,
                                u"2026-11-22"_s,
                                u"12:30:45"_s,
                                u"a\n# b"_s,
                                u"yes"_s,
                                u"On"_s};
        for (const QString &text : texts)
            QTest::addRow("%s", qPrintable(QString(text).replace(u'\n', u'|'))) << text;
    }
    void texts()
    {
        QFETCH(QString, text);
        Design design;
        design.cluster.name = u"c"_s;
        design.cluster.platform = u"el6"_s;
        design.notes = text;
        design.cluster.properties = {{u"option"_s, QString(text).remove(u'\n').remove(u'\t')}};
        design.networks.append({u"n"_s, {}, {}, {}, false, {}, text});
        design.foreign.append({u"/etc/x"_s, {}, text});
        const QByteArray yaml = writeDesign(design);
        const auto again = parseDesign(yaml, u"d.yaml"_s);
        QVERIFY2(again,
                 again ? "" : qPrintable(allMessages(again.error()) + QString::fromUtf8(yaml)));
        QVERIFY2(*again == design, yaml.constData());
        QCOMPARE(writeDesign(*again), yaml);
    }

    void aDesignOfAnotherHandReads()
    {
        const auto design = parseDesign("# a comment\r\nbasalt: 1\r\ncluster:\r\n    name: "
                                        "'magma'\r\n    platform: \"el6\"\r\n    token: 10000\r\n"
                                        "hosts:\r\n- name: magma1\r\n  memory: 1.5 GiB\r\n",
                                        u"d.yaml"_s);
        QVERIFY2(design, design ? "" : qPrintable(allMessages(design.error())));
        QCOMPARE(design->cluster.token, 10000);
        QCOMPARE(design->hosts[0].memory, 1536LL * 1024 * 1024);
    }
};

QTEST_GUILESS_MAIN(TestDesignFile)
#include "tst_design_file.moc"
