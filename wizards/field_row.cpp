#include "wizards/field_row.h"

#include "theme/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QStyle>

namespace basalt::wizards {

using namespace Qt::StringLiterals;

namespace {

constexpr int inputWidth = 250;
constexpr int widestInput = 350;

QLabel *smallText(const QString &name)
{
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setFont(theme::font(theme::TextSize::Small));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

}

FieldRow::FieldRow(const QString &question, const QString &label, QWidget *input,
                   const QString &help, QWidget *parent)
    : QWidget(parent)
    , m_question(question)
    , m_input(input)
    , m_help(smallText(question + u"Help"_s))
    , m_problem(smallText(question + u"Problem"_s))
{
    auto *caption = new QLabel(label);
    caption->setBuddy(input);
    caption->setToolTip(help);
    input->setAccessibleName(label);
    input->setAccessibleDescription(help);
    input->setToolTip(help);
    // Words to choose from are read whole; a list of many has its own way to scroll.
    const bool isChoice = qobject_cast<QComboBox *>(input);
    input->setFixedWidth(isChoice ? std::clamp(input->sizeHint().width(), inputWidth, widestInput)
                                  : inputWidth);
    m_help->setText(help);
    m_help->setProperty("secondary", true);
    m_problem->setProperty("problem", true);
    m_problem->hide();
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(14);
    layout->setVerticalSpacing(4);
    layout->addWidget(caption, 0, 0);
    layout->addWidget(input, 1, 0, Qt::AlignTop);
    layout->addWidget(m_help, 1, 1, Qt::AlignVCenter);
    layout->addWidget(m_problem, 1, 1, Qt::AlignVCenter);
    layout->setColumnStretch(1, 1);
}

void FieldRow::setProblem(const QString &problem)
{
    const bool isWrong = !problem.isEmpty();
    m_problem->setText(problem);
    m_problem->setVisible(isWrong);
    m_help->setVisible(!isWrong);
    if (m_input->property("wrong").toBool() == isWrong)
        return;
    m_input->setProperty("wrong", isWrong);
    m_input->style()->unpolish(m_input);
    m_input->style()->polish(m_input);
}

QString FieldRow::problem() const
{
    return m_problem->text();
}

}
