#include "wizards/state_line.h"

#include "deploy/wrapped_text.h"
#include "theme/theme.h"

#include <QGridLayout>
#include <QLabel>

namespace basalt::wizards {

using namespace Qt::StringLiterals;

StateLine::StateLine(const QString &name, const QString &title)
    : m_mark(new panels::StateMark(panels::Mark::Unknown))
    , m_state(new QLabel)
    , m_reason(new deploy::WrappedText)
{
    auto *label = new QLabel(title);
    label->setTextFormat(Qt::PlainText);
    label->setFont(theme::font(theme::TextSize::Normal, true));
    m_state->setObjectName(name + u"StateLabel"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setProperty("secondary", true);
    m_reason->setObjectName(name + u"ReasonText"_s);
    m_reason->setAccessibleName(tr("What is wrong with %1").arg(title));
    m_reason->hide();
    QPalette palette = m_reason->palette();
    palette.setColor(QPalette::Text, theme::color(theme::Role::Failed));
    m_reason->setPalette(palette);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    grid->addWidget(m_mark, 0, 0);
    grid->addWidget(label, 0, 1);
    grid->addWidget(m_state, 0, 2);
    grid->addWidget(m_reason, 1, 1, 1, 3);
    grid->setColumnStretch(3, 1);
}

void StateLine::setState(panels::Mark mark, const QString &state, const QString &reason)
{
    m_mark->setMark(mark);
    m_state->setText(state);
    m_reason->setPlainText(reason);
    m_reason->setVisible(!reason.isEmpty());
}

}
