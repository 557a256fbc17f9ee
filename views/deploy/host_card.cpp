#include "deploy/host_card.h"

#include "deploy/step_marks.h"
#include "deploy/wrapped_text.h"
#include "theme/theme.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace basalt::deploy {

using namespace Qt::StringLiterals;
using document::HostContact;

namespace {

constexpr const char *contactTexts[]{QT_TRANSLATE_NOOP("HostCard", "not asked yet"),
                                     QT_TRANSLATE_NOOP("HostCard", "connecting …"),
                                     QT_TRANSLATE_NOOP("HostCard", "connected"),
                                     QT_TRANSLATE_NOOP("HostCard", "reading facts …"),
                                     QT_TRANSLATE_NOOP("HostCard", "facts read"),
                                     QT_TRANSLATE_NOOP("HostCard", "not reached")};

panels::Mark contactMark(const document::HostStatus &status, const QList<document::FactLine> &lines)
{
    switch (status.contact) {
    case HostContact::Failed:
        return panels::Mark::Failed;
    case HostContact::Read:
        return status.isOld ? panels::Mark::Unknown : markOf(document::worstOf(lines));
    default:
        return panels::Mark::Unknown;
    }
}

}

HostCard::HostCard(const QString &host, QWidget *parent)
    : QFrame(parent)
    , m_host(host)
    , m_check(new QCheckBox(host))
    , m_mark(new panels::StateMark(panels::Mark::Unknown))
    , m_contact(new QLabel)
    , m_error(new WrappedText)
    , m_retryButton(new QPushButton(tr("Try again")))
    , m_linesArea(new QWidget)
    , m_lines(new QVBoxLayout(m_linesArea))
{
    setObjectName(u"hostCard"_s);
    setProperty("card", true);
    m_check->setObjectName(host + u"CheckBox"_s);
    m_check->setFont(theme::font(theme::TextSize::Normal, true));
    m_check->setChecked(true);
    m_check->setToolTip(tr("Take %1 into the plan").arg(host));
    m_contact->setObjectName(host + u"ContactLabel"_s);
    m_contact->setProperty("secondary", true);
    m_error->setObjectName(host + u"ErrorText"_s);
    m_error->setAccessibleName(tr("Why %1 was not reached").arg(host));
    m_retryButton->setObjectName(host + u"RetryButton"_s);
    m_retryButton->setToolTip(tr("Ask the hosts again"));
    connect(m_check, &QCheckBox::toggled, this,
            [this](bool chosen) { emit chosenChanged(m_host, chosen); });
    connect(m_retryButton, &QPushButton::clicked, this, &HostCard::retryRequested);

    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_check, 1);
    top->addWidget(m_contact);
    top->addWidget(m_mark);
    m_lines->setContentsMargins({});
    m_lines->setSpacing(3);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(6);
    layout->addLayout(top);
    layout->addWidget(m_error);
    layout->addWidget(m_retryButton, 0, Qt::AlignLeft);
    layout->addWidget(m_linesArea);
    show({}, {});
}

void HostCard::setChosen(bool chosen)
{
    const QSignalBlocker quiet(m_check);
    m_check->setChecked(chosen);
}

void HostCard::setLocked(bool locked, bool mayRetry)
{
    m_check->setEnabled(!locked);
    m_retryButton->setEnabled(mayRetry);
}

void HostCard::addLine(const document::FactLine &line)
{
    auto *widget = new QWidget;
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins({});
    row->setSpacing(7);
    auto *mark = new panels::StateMark(markOf(line.mark));
    row->addWidget(mark, 0, Qt::AlignTop);
    auto *text = new QLabel(line.text);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setFont(theme::font(theme::TextSize::Small));
    text->setToolTip(line.detail);
    row->addWidget(text, 1);
    m_lines->addWidget(widget);
}

/// Facts from before a deployment say how old they are, and hosts may have changed since.
void HostCard::showContact(const document::HostStatus &status)
{
    const bool isRead = status.contact == HostContact::Read;
    const QString readAt = status.readAt.isValid()
                               ? QLocale().toString(status.readAt.time(), QLocale::ShortFormat)
                               : QString();
    if (isRead && status.isOld) {
        m_contact->setText(tr("facts of %1").arg(readAt));
        m_contact->setToolTip(tr("Read before the last deployment began: the host may have changed "
                                 "since. Read the facts again to see it as it is."));
        return;
    }
    m_contact->setText(QCoreApplication::translate("HostCard", contactTexts[int(status.contact)]));
    m_contact->setToolTip(isRead ? tr("Read at %1").arg(readAt) : QString());
}

void HostCard::show(const document::HostStatus &status, const QList<document::FactLine> &lines)
{
    m_mark->setMark(contactMark(status, lines));
    showContact(status);
    const bool failed = status.contact == HostContact::Failed;
    m_error->setVisible(failed);
    m_retryButton->setVisible(failed);
    m_error->setPlainText(status.error ? status.error->message : QString());
    QPalette palette = m_error->palette();
    palette.setColor(QPalette::Text, theme::color(theme::Role::Failed));
    m_error->setPalette(palette);
    QList<document::FactLine> shown = lines;
    if (status.isOld) {
        for (document::FactLine &line : shown)
            line.mark = document::FactMark::Unknown; // as it was, not as it is
    }
    m_linesArea->setEnabled(!status.isOld);
    if (shown == m_shown)
        return;
    m_shown = shown;
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const document::FactLine &line : std::as_const(m_shown))
        addLine(line);
}

}
