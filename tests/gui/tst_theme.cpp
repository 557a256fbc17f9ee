// The palette: text and lines stand out from what they are on (WCAG 2.1: 4.5 and 3 to 1), light and dark.
#include "theme/theme.h"

#include <QtTest>

#include <cmath>

using namespace basalt::theme;

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
           + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const auto [low, high] = std::minmax({luminance(one), luminance(other)});
    return (high + 0.05) / (low + 0.05);
}

}

class TestTheme : public QObject
{
    Q_OBJECT
private slots:
    void measuresAsTheStandardDoes();
    void standsOut_data();
    void standsOut();
};

void TestTheme::measuresAsTheStandardDoes()
{
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    QVERIFY(std::abs(contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
}

void TestTheme::standsOut_data()
{
    constexpr double text = 4.5;
    constexpr double line = 3;
    const QList<Role> states{Role::Ok, Role::Degraded, Role::Failed, Role::Unknown};
    const QList<Role> networks{Role::PublicNetwork, Role::Heartbeat, Role::San};
    QTest::addColumn<Scheme>("scheme");
    QTest::addColumn<Role>("upon");
    QTest::addColumn<QList<Role>>("shown");
    QTest::addColumn<double>("least");
    for (const auto &[scheme, name] : {std::pair{Scheme::Light, "light"}, {Scheme::Dark, "dark"}}) {
        const auto row = [&, scheme = scheme, name = name](const char *what, Role upon,
                                                           const QList<Role> &shown, double least) {
            QTest::addRow("%s, %s", name, what) << scheme << upon << shown << least;
        };
        const QList<Role> words{Role::Text, Role::SecondaryText, Role::Accent};
        row("words on the canvas", Role::Canvas, words, text);
        row("words on panels", Role::Panel, words, text);
        row("words on cards", Role::Card, words, text);
        row("words on buttons and chips", Role::Raised, {Role::Text, Role::SecondaryText}, text);
        row("words on the accent", Role::Accent, {Role::OnAccent}, text);
        row("words on its pale surface", Role::AccentSurface, {Role::Accent, Role::Text}, text);
        row("words about failures", Role::FailedSurface, {Role::Failed, Role::Text}, text);
        row("states in words", Role::Card, {Role::Ok, Role::Degraded, Role::Failed}, text);
        row("state marks on cards", Role::Card, states, line);
        row("state marks on panels", Role::Panel, states, line);
        row("cables", Role::Canvas, networks + states, line);
        row("ports", Role::Card, networks, line);
    }
}

void TestTheme::standsOut()
{
    QFETCH(Scheme, scheme);
    QFETCH(Role, upon);
    QFETCH(QList<Role>, shown);
    QFETCH(double, least);
    for (const Role role : shown) {
        const double found = contrast(color(role, scheme), color(upon, scheme));
        QVERIFY2(found >= least,
                 qPrintable(QStringLiteral("%1 on %2: %3")
                                .arg(color(role, scheme).name(), color(upon, scheme).name())
                                .arg(found, 0, 'f', 2)));
    }
}

QTEST_GUILESS_MAIN(TestTheme)
#include "tst_theme.moc"
