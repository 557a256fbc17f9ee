#include "deploy/step_detail.h"

#include "deploy/diff_view.h"
#include "theme/theme.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTabWidget>

namespace basalt::deploy {

using namespace Qt::StringLiterals;

namespace {

QString say(const char *source)
{
    return QCoreApplication::translate("StepDetail", source);
}

QString inputText(const HostCommand &command)
{
    qsizetype bytes = 0;
    QStringList secrets;
    for (const ContentPart &part : command.input) {
        bytes += part.bytes.size();
        if (!part.secret.isEmpty())
            secrets << part.secret;
    }
    if (bytes == 0 && secrets.isEmpty())
        return {};
    QString text = say(QT_TRANSLATE_NOOP("StepDetail", "%1 bytes on standard input")).arg(bytes);
    if (!secrets.isEmpty())
        text +=
            u", "_s
            + say(QT_TRANSLATE_NOOP("StepDetail", "with the secret %1")).arg(secrets.join(u", "_s));
    return u"    # "_s + text;
}

void addCommands(QStringList &lines, const char *heading, const QList<HostCommand> &commands)
{
    if (commands.isEmpty())
        return;
    if (!lines.isEmpty())
        lines << QString();
    lines << u"# "_s + say(heading);
    for (const HostCommand &command : commands) {
        lines << commandText(command);
        if (const QString input = inputText(command); !input.isEmpty())
            lines << input;
    }
}

QPlainTextEdit *textArea(const QString &name, const QString &accessibleName)
{
    auto *area = new QPlainTextEdit;
    area->setObjectName(name);
    area->setAccessibleName(accessibleName);
    area->setReadOnly(true);
    area->setLineWrapMode(QPlainTextEdit::NoWrap);
    area->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    area->setFont(theme::monospaced(theme::TextSize::Small));
    return area;
}

}

QString commandsText(const plan::Step &step)
{
    QStringList lines;
    addCommands(lines, QT_TRANSLATE_NOOP("StepDetail", "keeps what undo needs"), step.record);
    addCommands(lines, QT_TRANSLATE_NOOP("StepDetail", "does it"), step.apply);
    addCommands(
        lines,
        QT_TRANSLATE_NOOP("StepDetail",
                          "confirms over a new connection, else the host reverts by itself"),
        step.confirm);
    addCommands(lines, QT_TRANSLATE_NOOP("StepDetail", "tells whether it is so"), step.verify);
    addCommands(lines, QT_TRANSLATE_NOOP("StepDetail", "takes it back"), step.undo);
    if (step.undo.isEmpty() && !step.apply.isEmpty())
        lines << QString()
              << u"# "_s
                     + say(QT_TRANSLATE_NOOP("StepDetail",
                                             "stays when the deployment is taken back"));
    return lines.join(u'\n');
}

StepDetail::StepDetail(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_facts(new QLabel)
    , m_reason(new QLabel)
    , m_tabs(new QTabWidget)
    , m_diff(new DiffView)
    , m_commands(textArea(u"stepCommandsText"_s, tr("Commands of the step")))
    , m_log(textArea(u"stepLogText"_s, tr("What the step's commands said")))
{
    m_title->setObjectName(u"stepTitle"_s);
    m_title->setFont(theme::font(theme::TextSize::Normal, true));
    m_facts->setObjectName(u"stepFactsLabel"_s);
    m_facts->setProperty("secondary", true);
    m_reason->setObjectName(u"stepReasonLabel"_s);
    for (QLabel *label : {m_title, m_facts, m_reason}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_log->setMaximumBlockCount(20000);
    m_tabs->setObjectName(u"stepTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_diff, tr("Change"));
    m_tabs->addTab(m_commands, tr("Commands and undo"));
    m_tabs->addTab(m_log, tr("Log"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(m_facts);
    layout->addWidget(m_reason);
    layout->addWidget(m_tabs, 1);
}

void StepDetail::show(const plan::Step &step)
{
    if (step == m_step)
        return;
    m_step = step;
    m_title->setText(step.title.isEmpty() ? step.id : plan::titleOf(step));
    QByteArray before = step.before;
    QByteArray after = step.wanted;
    if (step.file) {
        before = step.file->before;
        after = step.file->after;
    }
    const bool comparable = !before.isEmpty() || !after.isEmpty();
    m_tabs->setTabVisible(m_tabs->indexOf(m_diff), comparable);
    if (comparable) {
        const bool isNew = step.file && !step.file->existed;
        m_diff->setTitles(isNew ? tr("does not exist on %1 yet").arg(step.host)
                                : tr("now on %1").arg(step.host),
                          tr("after this step"));
        m_diff->setTexts(before, after);
        m_tabs->setCurrentWidget(m_diff);
    } else if (m_tabs->currentWidget() == m_diff || m_tabs->currentIndex() < 0) {
        m_tabs->setCurrentWidget(m_commands);
    }
    m_commands->setPlainText(commandsText(step));
    m_log->clear();
}

void StepDetail::showState(document::StepState state, const QString &reason)
{
    QStringList facts{m_step.isForCluster ? tr("the cluster, by way of %1").arg(m_step.host)
                                          : m_step.host,
                      document::stateText(state)};
    if (m_step.risk != plan::Risk::None)
        facts << tr("risk: %1").arg(plan::riskTitle(m_step.risk));
    if (m_step.file && m_step.file->isSecret)
        facts << tr("holds a secret, which is not shown");
    m_facts->setText(facts.join(u" · "_s));
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
    QPalette palette = m_reason->palette();
    palette.setColor(QPalette::WindowText, theme::color(theme::Role::Failed));
    m_reason->setPalette(palette);
}

void StepDetail::showLog(const QByteArray &log)
{
    const QString text = QString::fromUtf8(log);
    if (text == m_log->toPlainText())
        return;
    QScrollBar *bar = m_log->verticalScrollBar();
    const int place = bar->value();
    const bool atEnd = place >= bar->maximum();
    m_log->setPlainText(text);
    bar->setValue(atEnd ? bar->maximum() : place);
}

}
