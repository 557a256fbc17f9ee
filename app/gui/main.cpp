// basalt-designer: the window.
#include "canvas/topology_view.h"
#include "catalogue/catalogue.h"
#include "document/design_document.h"
#include "hosts/keyring_secrets.h"
#include "i18n/translations.h"
#include "manual/manual_window.h"
#include "report_file.h"
#include "screenshot.h"
#include "theme/icons.h"
#include "window/main_window.h"
#include "window/preferences.h"
#include "window/windows.h"
#include "wizards/wizard_launcher.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QEvent>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QThread>
#include <cstdio>
#include <thread>

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(startUp, "basalt.start", QtWarningMsg)

/// Says in the log when the canvas has been painted for the first time (tests/bench/start-up).
class FirstPicture : public QObject
{
public:
    explicit FirstPicture(QWidget *canvas)
        : QObject(canvas)
    {
        canvas->installEventFilter(this);
    }

    bool eventFilter(QObject *canvas, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            canvas->removeEventFilter(this);
            QMetaObject::invokeMethod(
                this, [] { qCDebug(startUp, "first picture"); }, Qt::QueuedConnection);
        }
        return false;
    }
};

QString say(const char *text)
{
    return QCoreApplication::translate("main", text);
}

int refuse(const QString &text, int exitCode = 2)
{
    std::fprintf(stderr, "basalt-designer: %s\n", qPrintable(text));
    return exitCode;
}

/// A picture and a report are the same wherever they are made.
basalt::window::Preferences remembered(const QStringList &arguments)
{
    for (const QString &argument : arguments) {
        if (argument.startsWith(u"--screenshot"_s) || argument.startsWith(u"--report"_s))
            return {};
    }
    return basalt::window::rememberedPreferences();
}

/// Has to be known before the texts of the options are made. Empty: as the desktop.
QString languageOf(const QStringList &arguments)
{
    const qsizetype at = arguments.indexOf(u"--lang"_s);
    return at >= 0 ? arguments.value(at + 1) : remembered(arguments).language;
}

/// `--simulated [STATE]`: Qt's options have a value or none. What follows is the state's folder unless
/// it is an option or the design's file.
QStringList withSimulatedValue(const QStringList &arguments)
{
    QStringList result;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments[i] != u"--simulated"_s) {
            result << arguments[i];
            continue;
        }
        const QString next = arguments.value(i + 1);
        const bool isState = !next.isEmpty() && !next.startsWith(u'-') && !next.endsWith(u".yaml"_s)
                             && !next.endsWith(u".yml"_s) && !QFileInfo(next).isFile();
        result << u"--simulated="_s + (isState ? next : QString());
        i += isState ? 1 : 0;
    }
    return result;
}

basalt::window::DeployServices services(bool simulated, const QString &state, double speed,
                                        const basalt::hosts::SshOptions &ssh)
{
    using namespace basalt;
    window::DeployServices services;
    services.isSimulated = simulated;
    services.engine = simulated ? document::practiceEngine(state, speed) : document::sshEngine(ssh);
    services.secrets = std::make_shared<hosts::KeyringSecrets>();
    if (!simulated)
        services.reach = document::sshReach(ssh);
    else if (!state.isEmpty())
        services.reach = document::practiceReach(state, speed);
    return services;
}

/// Whoever asks for a new design while another one is open gets it in a window of its own.
void addWizards(basalt::window::MainWindow &window)
{
    using namespace basalt;
    auto *launcher = new wizards::WizardLauncher(window, window.services().secrets);
    QObject::connect(launcher, &wizards::WizardLauncher::newWindowRequested, &window,
                     [&window](const design::Design &design) {
                         window::MainWindow *other = window::makeWindow(window);
                         other->document().edit(say(QT_TRANSLATE_NOOP("main", "New design")),
                                                [&](design::Design &empty) -> Result<> {
                                                    empty = design;
                                                    return {};
                                                });
                         other->show();
                     });
}

QSize sizeOf(const QString &text)
{
    const QStringList parts = text.split(u'x');
    return {parts.value(0).toInt(), parts.value(1).toInt()};
}

}

int main(int argc, char *argv[])
{
    // The first picture waits for the catalogue: it is read while Qt speaks to the display. Not longer,
    // as --help calls exit(), which would take from the thread what it reads with.
    QThread::currentThread(); // Qt takes the first thread that it sees for the main one
    std::jthread reading([] { basalt::catalogue::builtIn(); });
    QApplication application(argc, argv);
    reading.join();
    QApplication::setOrganizationName(u"basalt"_s);
    QApplication::setApplicationName(u"basalt-designer"_s);
    QApplication::setApplicationVersion(QStringLiteral(BASALT_VERSION));
    basalt::window::Preferences preferences = remembered(QApplication::arguments());
    preferences.language = languageOf(QApplication::arguments());
    if (!basalt::useLanguage(preferences.language.isEmpty() ? basalt::preferredLanguage()
                                                            : preferences.language))
        return refuse(u"unknown language; known are: %1"_s.arg(basalt::languages().join(u", "_s)));

    QCommandLineParser parser;
    parser.setApplicationDescription(say(
        QT_TRANSLATE_NOOP("main", "Draws, checks and configures a high-availability cluster.")));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(u"DESIGN"_s, say(QT_TRANSLATE_NOOP("main", "design file to open")),
                                 u"[DESIGN]"_s);
    const QCommandLineOption theme(
        u"theme"_s,
        say(QT_TRANSLATE_NOOP("main", "light or dark, instead of following the desktop")),
        u"NAME"_s);
    const QCommandLineOption lang(
        u"lang"_s, say(QT_TRANSLATE_NOOP("main", "language of the window: en or de")), u"CODE"_s);
    const QCommandLineOption screenshot(
        u"screenshot"_s, say(QT_TRANSLATE_NOOP("main", "draw the window into a PNG file and quit")),
        u"FILE"_s);
    const QCommandLineOption size(u"size"_s,
                                  say(QT_TRANSLATE_NOOP("main", "size of the screenshot")),
                                  u"WxH"_s, u"1600x1000"_s);
    const QCommandLineOption fail(
        u"fail"_s,
        say(QT_TRANSLATE_NOOP("main",
                              "start a what-if in which this thing has failed; may be repeated")),
        u"THING"_s);
    const QCommandLineOption select(u"select"_s, say(QT_TRANSLATE_NOOP("main", "select a thing")),
                                    u"THING"_s);
    const QCommandLineOption layers(
        u"layers"_s, say(QT_TRANSLATE_NOOP("main", "all: show every layer")), u"NAME"_s);
    const QCommandLineOption simulated(
        u"simulated"_s,
        say(QT_TRANSLATE_NOOP("main", "deploy on simulated hosts, whose state is kept in the "
                                      "folder STATE, or nowhere")),
        u"[STATE]"_s);
    const QCommandLineOption sshConfig(
        u"ssh-config"_s,
        say(QT_TRANSLATE_NOOP("main", "the configuration of ssh; else ~/.ssh/config")), u"FILE"_s);
    const QCommandLineOption knownHosts(
        u"known-hosts"_s, say(QT_TRANSLATE_NOOP("main", "the known host keys; else as ssh does")),
        u"FILE"_s);
    const QCommandLineOption deploy(
        u"deploy"_s,
        say(QT_TRANSLATE_NOOP("main", "how far to deploy on simulated hosts for the screenshot: "
                                      "idle, plan, running or done")),
        u"STAGE"_s);
    const QCommandLineOption step(
        u"step"_s, say(QT_TRANSLATE_NOOP("main", "the step of the plan that the screenshot shows")),
        u"ID"_s);
    const QCommandLineOption report(
        u"report"_s,
        say(QT_TRANSLATE_NOOP(
            "main", "write the hand-over document (.html or .pdf) without a window, and quit")),
        u"FILE"_s);
    parser.addOptions({theme, lang, report, simulated, sshConfig, knownHosts, screenshot, size,
                       fail, select, layers, deploy, step});
    parser.process(withSimulatedValue(QApplication::arguments()));
    if (parser.positionalArguments().size() > 1)
        return refuse(say(QT_TRANSLATE_NOOP("main", "only one design can be opened")));
    if (parser.isSet(report)) {
        const QString problem =
            basalt::app::writeReport(parser.positionalArguments().value(0), parser.value(report));
        return problem.isEmpty() ? 0 : refuse(problem, 3);
    }
    if (parser.isSet(theme) && !basalt::window::schemeOf(parser.value(theme)))
        return refuse(say(QT_TRANSLATE_NOOP("main", "the theme is light or dark")));

    basalt::hosts::SshOptions ssh;
    ssh.configFile = parser.value(sshConfig);
    ssh.knownHostsFile = parser.value(knownHosts);
    if (parser.isSet(sshConfig) && !QFileInfo(ssh.configFile).isFile())
        return refuse(say(QT_TRANSLATE_NOOP("main", "--ssh-config: there is no file “%1”"))
                          .arg(ssh.configFile));

    const bool picture = parser.isSet(screenshot);
    if (parser.isSet(theme))
        preferences.scheme = basalt::window::schemeOf(parser.value(theme));
    basalt::window::usePreferences(preferences);

    basalt::manual::listenForF1();
    if (parser.isSet(deploy) && !(picture && parser.isSet(simulated)))
        return refuse(say(QT_TRANSLATE_NOOP(
            "main",
            "--deploy needs --screenshot and --simulated: a picture touches no real host")));
    basalt::window::DeployServices given =
        services(parser.isSet(simulated), parser.value(simulated), picture ? 0 : 1, ssh);
    given.equip = addWizards;
    auto *window = new basalt::window::MainWindow(given);
    window->setAttribute(Qt::WA_DeleteOnClose);
    addWizards(*window);
    window->setRemembered(!picture);
    const QString design = parser.positionalArguments().value(0);
    const bool opened = design.isEmpty() || window->open(design);
    if (!picture) {
        basalt::window::listenToDesktop();
        if (startUp().isDebugEnabled())
            new FirstPicture(window->canvasView().viewport());
        window->restoreArrangement();
        window->offerRecoveries(
            basalt::document::abandonedRecoveries(basalt::document::recoveryFolder()));
        window->show();
        if (opened && parser.isSet(fail))
            window->startWhatIf(parser.values(fail));
        return QApplication::exec();
    }
    const std::unique_ptr<basalt::window::MainWindow> shown(window);
    if (!opened)
        return refuse(say(QT_TRANSLATE_NOOP("main", "cannot open %1")).arg(design));
    const QSize wanted = sizeOf(parser.value(size));
    if (wanted.width() < 640 || wanted.height() < 480)
        return refuse(say(QT_TRANSLATE_NOOP("main", "the size is at least 640x480")));
    const QString problem = basalt::app::takeScreenshot(
        *window, {parser.value(screenshot), wanted, parser.values(fail), parser.value(select),
                  parser.value(layers), parser.value(deploy), parser.value(step)});
    return problem.isEmpty() ? 0 : refuse(problem);
}
