#include "wizards/step_rail.h"

#include "theme/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace basalt::wizards {

using namespace Qt::StringLiterals;

namespace {

constexpr int padding = 12; ///< of a step's button, with its border

}

StepRail::StepRail(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(u"stepRail"_s);
    setAccessibleName(tr("Pages"));
    setMinimumWidth(230);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_layout->setContentsMargins(12, 20, 8, 12);
    m_layout->setSpacing(2);
    m_layout->addStretch(1);
}

void StepRail::addStep(const QString &title)
{
    const int number = int(m_steps.size());
    auto *step = new QPushButton;
    step->setObjectName(u"step%1Button"_s.arg(number + 1));
    step->setText(u"%1  %2"_s.arg(number + 1).arg(title));
    step->setToolTip(tr("Go to page %1").arg(number + 1));
    step->setProperty("step", true);
    step->setCheckable(true);
    // The present one is bold, which its size hint does not know.
    const QFontMetrics bold(theme::font(theme::TextSize::Normal, true));
    step->setMinimumWidth(bold.horizontalAdvance(step->text()) + 2 * padding);
    step->setAutoDefault(false);
    connect(step, &QPushButton::clicked, this, [this, number] { emit chosen(number); });
    m_layout->insertWidget(number, step);
    m_steps.append(step);
}

void StepRail::setCurrent(int step, int reached)
{
    for (int i = 0; i < m_steps.size(); ++i) {
        m_steps[i]->setChecked(i == step);
        m_steps[i]->setEnabled(i <= reached);
    }
}

}
