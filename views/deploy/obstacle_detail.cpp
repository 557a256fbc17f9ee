#include "deploy/obstacle_detail.h"

#include "rules/rule.h"
#include "theme/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace basalt::deploy {

using namespace Qt::StringLiterals;

ObstacleDetail::ObstacleDetail(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_text(new QLabel)
    , m_remedy(new QLabel)
    , m_done(new QLabel)
    , m_prompt(new QLabel)
    , m_edit(new QLineEdit)
    , m_goOnButton(new QPushButton)
{
    m_title->setObjectName(u"obstacleTitle"_s);
    m_title->setFont(theme::font(theme::TextSize::Normal, true));
    m_text->setObjectName(u"obstacleLabel"_s);
    m_remedy->setObjectName(u"obstacleRemedyLabel"_s);
    m_remedy->setProperty("secondary", true);
    m_done->setObjectName(u"obstacleDoneLabel"_s);
    m_prompt->setObjectName(u"obstaclePromptLabel"_s);
    for (QLabel *label : {m_title, m_text, m_remedy, m_done, m_prompt}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_edit->setObjectName(u"obstacleReasonEdit"_s);
    m_edit->setMaximumWidth(420);
    m_goOnButton->setObjectName(u"goOnAllTheSameButton"_s);
    m_prompt->setBuddy(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, &ObstacleDetail::showReady);
    connect(m_edit, &QLineEdit::returnPressed, this, &ObstacleDetail::goOn);
    connect(m_goOnButton, &QPushButton::clicked, this, &ObstacleDetail::goOn);

    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_edit, 1);
    row->addWidget(m_goOnButton);
    row->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(8);
    for (QLabel *label : {m_title, m_text, m_remedy, m_done, m_prompt})
        layout->addWidget(label);
    layout->addLayout(row);
    layout->addStretch(1);
}

void ObstacleDetail::ask(const QString &prompt, const QString &button)
{
    for (QWidget *widget : {static_cast<QWidget *>(m_prompt), static_cast<QWidget *>(m_edit),
                            static_cast<QWidget *>(m_goOnButton)})
        widget->show();
    m_prompt->setText(prompt);
    m_edit->clear();
    m_edit->setAccessibleName(prompt);
    m_goOnButton->setText(button);
    m_goOnButton->setToolTip(prompt);
    showReady();
}

void ObstacleDetail::askForLun(const QString &lun)
{
    ask(tr("What is on %1 now would be lost for good. Type its name to allow that:").arg(lun),
        tr("Overwrite the LUN"));
}

/// It is allowed already; what a LUN's name was typed for needs no reason.
void ObstacleDetail::askAgain(bool isLun)
{
    if (isLun)
        offerNothing();
    else
        ask(tr("Another reason to record instead:"), tr("Change the reason"));
}

/// There is no way past it but to mend it.
void ObstacleDetail::offerNothing()
{
    ask({}, {});
    for (QWidget *widget : {static_cast<QWidget *>(m_prompt), static_cast<QWidget *>(m_edit),
                            static_cast<QWidget *>(m_goOnButton)})
        widget->hide();
}

void ObstacleDetail::showFinding(const Finding &finding, bool isLun, const QString &overruled)
{
    m_isLun = isLun;
    m_key = isLun ? finding.subject : finding.rule;
    m_title->setText(tr("%1 · %2").arg(finding.rule, finding.subject));
    m_text->setText(rules::messageOf(finding));
    m_remedy->setText(rules::remedyOf(finding));
    m_done->setText(overruled.isEmpty() ? QString() : tr("Overruled, because: %1").arg(overruled));
    if (!overruled.isEmpty())
        askAgain(isLun);
    else if (isLun)
        askForLun(finding.subject);
    else
        ask(tr("The steps that touch %1 are blocked. Going on all the same needs a reason, which "
               "is recorded:")
                .arg(finding.subject),
            tr("Go on all the same"));
}

void ObstacleDetail::showRefusal(const plan::Refusal &refusal, bool isLun, const QString &overruled)
{
    m_isLun = isLun;
    m_key = refusal.thing;
    m_title->setText(refusal.thing == refusal.host
                         ? refusal.host
                         : tr("%1 on %2").arg(refusal.thing, refusal.host));
    m_text->setText(plan::reasonOf(refusal));
    m_remedy->setText(plan::remedyOf(refusal));
    m_done->setText(overruled.isEmpty() ? QString() : tr("Overruled, because: %1").arg(overruled));
    if (!overruled.isEmpty())
        askAgain(isLun);
    else if (isLun)
        askForLun(refusal.thing);
    else if (!refusal.thing.startsWith(u'/'))
        offerNothing();
    else
        ask(tr("%1 stays as it is. Going on all the same needs a reason, which is recorded:")
                .arg(refusal.thing),
            tr("Go on all the same"));
}

void ObstacleDetail::setLocked(bool locked)
{
    m_isLocked = locked;
    showReady();
}

void ObstacleDetail::showReady()
{
    m_done->setVisible(!m_done->text().isEmpty());
    m_remedy->setVisible(!m_remedy->text().isEmpty());
    const QString typed = m_edit->text().trimmed();
    m_edit->setEnabled(!m_isLocked);
    m_goOnButton->setEnabled(!m_isLocked && (m_isLun ? typed == m_key : !typed.isEmpty()));
}

void ObstacleDetail::goOn()
{
    if (!m_goOnButton->isEnabled())
        return;
    if (m_isLun)
        emit lunConfirmed(m_key);
    else
        emit overruled(m_key, m_edit->text().trimmed());
}

}
