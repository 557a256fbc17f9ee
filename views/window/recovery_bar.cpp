#include "window/recovery_bar.h"

#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace basalt::window {

using namespace Qt::StringLiterals;
using document::Recovery;

RecoveryBar::RecoveryBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel)
    , m_restore(new QPushButton)
    , m_discard(new QPushButton)
{
    setObjectName(u"recoveryBar"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_text->setObjectName(u"recoveryLabel"_s);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_restore->setObjectName(u"restoreDesignButton"_s);
    m_restore->setProperty("primary", true);
    m_discard->setObjectName(u"discardDesignButton"_s);
    connect(m_restore, &QPushButton::clicked, this, [this] { emit restoreRequested(takeFirst()); });
    connect(m_discard, &QPushButton::clicked, this, [this] { emit discardRequested(takeFirst()); });
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 10, 8);
    row->setSpacing(8);
    row->addWidget(m_text, 1);
    row->addWidget(m_restore);
    row->addWidget(m_discard);
    showTexts();
    hide();
}

void RecoveryBar::showTexts()
{
    m_restore->setText(tr("Restore"));
    m_restore->setToolTip(tr("Open the design with its unsaved changes; its file stays as it is"));
    m_discard->setText(tr("Discard"));
    m_discard->setToolTip(tr("Give the unsaved changes up for good"));
}

void RecoveryBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        showTexts();
        showFirst();
    }
}

void RecoveryBar::offer(const QList<Recovery> &recoveries)
{
    m_recoveries = recoveries;
    showFirst();
}

void RecoveryBar::showFirst()
{
    setVisible(!m_recoveries.isEmpty());
    if (m_recoveries.isEmpty())
        return;
    const Recovery &recovery = m_recoveries.first();
    const QString when = QLocale().toString(recovery.when, QLocale::ShortFormat);
    QString text =
        recovery.document.isEmpty()
            ? tr("Basalt did not end properly: a design that was never saved is left, of %1.")
                  .arg(when)
            : tr("Basalt did not end properly: %1 has changes that were not saved, of %2.")
                  .arg(QDir::toNativeSeparators(recovery.document), when);
    if (const int more = int(m_recoveries.size()) - 1; more > 0)
        text += u' ' + tr("%n more after it.", nullptr, more);
    m_text->setText(text);
}

Recovery RecoveryBar::takeFirst()
{
    const Recovery first = m_recoveries.takeFirst();
    showFirst();
    return first;
}

}
