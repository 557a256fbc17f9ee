// The window on screens of other densities: it starts itself at each scale, and what it finds cut off or
// blurred there is the child's output. With BASALT_PICTURES=FOLDER the pictures are saved there.
#include "canvas/topology_view.h"
#include "document/rule_runner.h"
#include "i18n/translations.h"
#include "support/cut_texts.h"
#include "theme/theme.h"
#include "window/main_window.h"

#include <QApplication>
#include <QDir>
#include <QProcess>
#include <QTest>
#include <QToolButton>

using namespace basalt;
using namespace Qt::StringLiterals;

namespace {

/// Pictures that would be stretched: drawn for fewer pixels than they cover.
QStringList blurred(const window::MainWindow &window, double scale)
{
    QStringList found;
    for (const QToolButton *button : window.findChildren<QToolButton *>()) {
        if (!button->isVisible() || button->icon().isNull())
            continue;
        const QPixmap icon = button->icon().pixmap(button->iconSize(), button->devicePixelRatio());
        const QSize logical = icon.deviceIndependentSize().toSize();
        if (icon.width() + 1 < logical.width() * scale
            || std::abs(icon.devicePixelRatio() - scale) > 0.05)
            found << u"%1: %2 pixels at %3"_s.arg(button->objectName())
                         .arg(icon.width())
                         .arg(icon.devicePixelRatio());
    }
    return found;
}

QStringList lookAt(theme::Scheme scheme, const QString &language, double scale)
{
    useLanguage(language);
    theme::apply(*qApp, scheme);
    window::MainWindow window;
    window.resize(1280, 860); // a laptop's
    window.open(QStringLiteral(BASALT_SOURCE_DIR "/resources/examples/magma.yaml"));
    window.show();
    window.rules().run();
    window.showThing(u"magma1"_s);
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    window.canvasView().fitAll();
    const QPixmap picture = window.grab();
    QStringList wrong = test::cutTexts(window) + blurred(window, scale);
    if (picture.size() != window.size() * scale || picture.devicePixelRatio() != scale)
        wrong << u"the window's picture has %1 pixels"_s.arg(picture.width());
    const QString name = (scheme == theme::Scheme::Dark ? u"dark-"_s : u"light-"_s) + language;
    if (const QString folder = qEnvironmentVariable("BASALT_PICTURES"); !folder.isEmpty())
        picture.save(QDir(folder).filePath(u"scale-%1-%2.png"_s.arg(scale).arg(name)));
    for (QString &each : wrong)
        each.prepend(name + u' ');
    return wrong;
}

/// What the test starts.
int lookAtAll(double scale)
{
    QStringList wrong = lookAt(theme::Scheme::Light, u"en"_s, scale);
    wrong += lookAt(theme::Scheme::Dark, u"en"_s, scale);
    wrong += lookAt(theme::Scheme::Light, u"de"_s, scale);
    std::fputs(qPrintable(wrong.join(u'\n')), stdout);
    return wrong.isEmpty() ? 0 : 1;
}

}

class TestScaling : public QObject
{
    Q_OBJECT
private slots:
    void everythingIsReadable_data();
    void everythingIsReadable();
};

void TestScaling::everythingIsReadable_data()
{
    QTest::addColumn<QString>("scale");
    for (const char *scale : {"1", "1.5", "2"})
        QTest::newRow(scale) << QString::fromLatin1(scale);
}

void TestScaling::everythingIsReadable()
{
    QFETCH(QString, scale);
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_SCALE_FACTOR"_s, scale);
    child.setProcessEnvironment(environment);
    child.start(QCoreApplication::applicationFilePath(), {u"--look"_s, scale});
    QVERIFY(child.waitForFinished(-1));
    QVERIFY2(child.exitStatus() == QProcess::NormalExit && child.exitCode() == 0,
             child.readAllStandardOutput().constData());
}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"basalt-test"_s);
    const QStringList arguments = QApplication::arguments();
    if (arguments.value(1) == u"--look"_s)
        return lookAtAll(arguments.value(2).toDouble());
    TestScaling test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_scaling.moc"
