#include "core/artefact.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class TestArtefact : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void secretsBecomePlaceholders()
    {
        const basalt::Artefact artefact{
            u"magma1"_s, u"/etc/x"_s, 0600, {{"user=a\npass=", {}}, {{}, u"ilo"_s}, {"\n", {}}}};
        QCOMPARE(basalt::placeholderBytes(artefact), QByteArray("user=a\npass=@secret:ilo@\n"));
    }
};

QTEST_GUILESS_MAIN(TestArtefact)
#include "tst_artefact.moc"
