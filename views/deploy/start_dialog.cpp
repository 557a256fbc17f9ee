#include "deploy/start_dialog.h"

#include "deploy/step_marks.h"
#include "theme/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace basalt::deploy {

using namespace Qt::StringLiterals;
using theme::Role;

namespace {

QLabel *paragraph(const QString &name, const QString &text, Role role = Role::Text)
{
    auto *label = new QLabel(text);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, theme::color(role));
    label->setPalette(palette);
    return label;
}

QWidget *withIcon(const QIcon &icon, QLabel *text)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    auto *sign = new QLabel;
    sign->setPixmap(icon.pixmap(14, 14));
    layout->addWidget(sign, 0, Qt::AlignTop);
    layout->addWidget(text, 1);
    return row;
}

void addButtons(QDialog *dialog, QVBoxLayout *layout, const QString &name, const QString &text,
                const QString &cancelText)
{
    auto *buttons = new QDialogButtonBox;
    auto *go = new QPushButton(text);
    go->setObjectName(name);
    go->setToolTip(text);
    go->setAutoDefault(false);
    auto *cancel = new QPushButton(cancelText);
    cancel->setObjectName(u"notYetButton"_s);
    cancel->setToolTip(cancelText);
    cancel->setDefault(true); // Return must not start what nobody has read
    buttons->addButton(go, QDialogButtonBox::AcceptRole);
    buttons->addButton(cancel, QDialogButtonBox::RejectRole);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    layout->addSpacing(6);
    layout->addWidget(buttons);
}

QVBoxLayout *begin(QDialog *dialog, const QString &title)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setMinimumWidth(520);
    dialog->setWindowTitle(title);
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(10);
    auto *heading = paragraph(u"startTitle"_s, title);
    heading->setFont(theme::font(theme::TextSize::Large, true));
    layout->addWidget(heading);
    return layout;
}

QString listed(const QStringList &names)
{
    const qsizetype most = 4;
    if (names.size() <= most)
        return names.join(u", "_s);
    return names.mid(0, most).join(u", "_s) + u" …"_s;
}

}

StartSummary summaryOf(const plan::Plan &plan)
{
    StartSummary summary;
    for (const plan::Step &step : plan.steps) {
        if (!step.blockedBy.isEmpty()) {
            ++summary.blocked;
            continue;
        }
        ++summary.steps;
        if (!summary.hosts.contains(step.host))
            summary.hosts << step.host;
        if (step.risk != plan::Risk::None)
            summary.risky[step.risk]
                << QCoreApplication::translate("StartDialog", "%1 (%2)")
                       .arg(step.title.isEmpty() ? step.id : plan::titleOf(step), step.host);
    }
    return summary;
}

StartDialog::StartDialog(const StartSummary &summary, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"startDialog"_s);
    QVBoxLayout *layout = begin(this, summary.isSimulated ? tr("Deploy on the practice cluster?")
                                                          : tr("Deploy on real hosts?"));
    layout->addWidget(
        paragraph(u"startHostsLabel"_s,
                  tr("%n steps on %1", nullptr, summary.steps).arg(summary.hosts.join(u", "_s))));
    for (auto it = summary.risky.cbegin(); it != summary.risky.cend(); ++it)
        layout->addWidget(withIcon(
            riskIcon(it.key()),
            paragraph(u"startRiskLabel"_s,
                      tr("%1: %n steps", nullptr, int(it->size())).arg(plan::riskTitle(it.key()))
                          + u"\n"_s + listed(*it))));
    if (summary.risky.isEmpty())
        layout->addWidget(paragraph(u"startRiskLabel"_s,
                                    tr("No step interrupts anything that runs."),
                                    Role::SecondaryText));
    if (!summary.wipedLuns.isEmpty())
        layout->addWidget(withIcon(riskIcon(plan::Risk::Data),
                                   paragraph(u"startLunsLabel"_s,
                                             tr("What is on these LUNs now is lost for good: %1")
                                                 .arg(summary.wipedLuns.join(u", "_s)),
                                             Role::Failed)));
    if (summary.blocked > 0)
        layout->addWidget(
            paragraph(u"startBlockedLabel"_s,
                      tr("%n steps are blocked and left out.", nullptr, summary.blocked),
                      Role::SecondaryText));
    for (auto it = summary.overrides.cbegin(); it != summary.overrides.cend(); ++it)
        layout->addWidget(paragraph(
            u"startOverrideLabel"_s,
            tr("Overruled and recorded: %1, because: %2").arg(it.key(), *it), Role::SecondaryText));
    layout->addWidget(paragraph(
        u"startWayOutLabel"_s,
        tr("What is replaced is kept on the hosts. The deployment can be paused, cancelled, gone "
           "on with and taken back; volume groups with data are never removed."),
        Role::SecondaryText));
    addButtons(this, layout, u"startNowButton"_s, tr("Start the deployment"), tr("Not yet"));
}

UndoDialog::UndoDialog(const QString &run, int done, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"undoDialog"_s);
    QVBoxLayout *layout = begin(this, tr("Take the deployment back?"));
    layout->addWidget(paragraph(
        u"undoTextLabel"_s,
        tr("%n steps of the deployment of %1 are taken back, the last first: files, service "
           "states and the network are as they were before.",
           nullptr, done)
            .arg(run)));
    layout->addWidget(paragraph(u"undoStaysLabel"_s,
                                tr("Packages stay installed; volume groups and volumes stay."),
                                Role::SecondaryText));
    addButtons(this, layout, u"undoNowButton"_s, tr("Take it back"), tr("Not yet"));
}

}
