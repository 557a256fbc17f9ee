#include "window/message_bar.h"

#include "theme/icons.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace basalt::window {

using namespace Qt::StringLiterals;

MessageBar::MessageBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel)
    , m_copyButton(new QToolButton)
    , m_closeButton(new QToolButton)
{
    setObjectName(u"messageBar"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_text->setObjectName(u"messageText"_s);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_copyButton->setObjectName(u"copyMessageButton"_s);
    m_closeButton->setObjectName(u"closeMessageButton"_s);
    for (QToolButton *button : {m_copyButton, m_closeButton})
        button->setProperty("flat", true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 10, 8);
    row->addWidget(m_text, 1);
    row->addWidget(m_copyButton, 0, Qt::AlignTop);
    row->addWidget(m_closeButton, 0, Qt::AlignTop);
    connect(m_copyButton, &QToolButton::clicked, this,
            [this] { QApplication::clipboard()->setText(text()); });
    connect(m_closeButton, &QToolButton::clicked, this, &QWidget::hide);
    showTexts();
    showLook();
    hide();
}

void MessageBar::show(const QList<Error> &errors)
{
    QStringList lines;
    for (const Error &error : errors)
        lines << (error.where.isEmpty() ? error.message
                                        : u"%1: %2"_s.arg(error.where, error.message));
    const qsizetype most = 6;
    if (lines.size() > most) {
        const int more = int(lines.size() - most);
        lines = lines.mid(0, most);
        lines << tr("… and %n more", nullptr, more);
    }
    m_text->setText(lines.join(u'\n'));
    QWidget::show();
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::showTexts()
{
    m_copyButton->setToolTip(tr("Copy the message"));
    m_copyButton->setAccessibleName(tr("Copy the message"));
    m_closeButton->setToolTip(tr("Dismiss"));
    m_closeButton->setAccessibleName(tr("Dismiss the message"));
}

void MessageBar::showLook()
{
    m_copyButton->setIcon(theme::icon(u"copy"_s));
    m_closeButton->setIcon(theme::icon(u"close"_s));
}

void MessageBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showLook();
    else if (event->type() == QEvent::LanguageChange)
        showTexts();
}

}
