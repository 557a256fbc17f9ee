#include "deploy/host_card.h"

#include "deploy/step_marks.h"
#include "theme/theme.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace basalt::deploy {

using namespace Qt::StringLiterals;
using document::HostContact;

namespace {

constexpr const char *contactTexts[]{
    QT_TRANSLATE_NOOP("HostCard", "not asked yet"), QT_TRANSLATE_NOOP("HostCard", "connecting …"),
    QT_TRANSLATE_NOOP("HostCard", "connected"), QT_TRANSLATE_NOOP("HostCard", "facts read"),
    QT_TRANSLATE_NOOP("HostCard", "not reached")};

panels::Mark contactMark(const document::HostStatus &status, const QList<document::FactLine> &lines)
{
    switch (status.contact) {
    case HostContact::Failed:
        return panels::Mark::Failed;
    case HostContact::Read:
        return markOf(document::worstOf(lines));
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
    , m_error(new QLabel)
    , m_retryButton(new QPushButton(tr("Try again")))
    , m_lines(new QVBoxLayout)
{
    setObjectName(u"hostCard"_s);
    setProperty("card", true);
    m_check->setObjectName(host + u"CheckBox"_s);
    m_check->setFont(theme::font(theme::TextSize::Normal, true));
    m_check->setChecked(true);
    m_check->setToolTip(tr("Take %1 into the plan").arg(host));
    m_contact->setObjectName(host + u"ContactLabel"_s);
    m_contact->setProperty("secondary", true);
    m_error->setObjectName(host + u"ErrorLabel"_s);
    m_error->setWordWrap(true);
    m_error->setTextFormat(Qt::PlainText);
    m_error->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
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
    m_lines->setSpacing(3);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(6);
    layout->addLayout(top);
    layout->addWidget(m_error);
    layout->addWidget(m_retryButton, 0, Qt::AlignLeft);
    layout->addLayout(m_lines);
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

void HostCard::show(const document::HostStatus &status, const QList<document::FactLine> &lines)
{
    m_mark->setMark(contactMark(status, lines));
    m_contact->setText(QCoreApplication::translate("HostCard", contactTexts[int(status.contact)]));
    const bool failed = status.contact == HostContact::Failed;
    m_error->setVisible(failed);
    m_retryButton->setVisible(failed);
    m_error->setText(status.error ? status.error->message : QString());
    QPalette palette = m_error->palette();
    palette.setColor(QPalette::WindowText, theme::color(theme::Role::Failed));
    m_error->setPalette(palette);
    if (lines == m_shown)
        return;
    m_shown = lines;
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const document::FactLine &line : lines)
        addLine(line);
}

}
