#include "wizards/wizard_page.h"

#include "theme/theme.h"
#include "wizards/field_row.h"

#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace basalt::wizards {

using namespace Qt::StringLiterals;

namespace {

/// As high as its texts need at the width that there is: a scroll area does not ask for that itself.
class Content : public QWidget
{
protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QWidget::resizeEvent(event);
        fit();
    }
    bool event(QEvent *event) override
    {
        const bool done = QWidget::event(event);
        if (event->type() == QEvent::LayoutRequest)
            fit();
        return done;
    }

private:
    void fit() { setMinimumHeight(layout()->totalHeightForWidth(width())); }
};

}

WizardPage::WizardPage(const QString &name, const QString &title, const QString &intro)
    : m_title(title)
    , m_rows(new QVBoxLayout)
{
    setObjectName(name);
    auto *content = new Content;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(24, 20, 20, 16);
    column->setSpacing(6);
    auto *heading = new QLabel(title);
    heading->setFont(theme::font(theme::TextSize::Title, true));
    column->addWidget(heading);
    auto *line = new QLabel(intro);
    line->setWordWrap(true);
    line->setProperty("secondary", true);
    column->addWidget(line);
    column->addSpacing(8);
    m_rows->setSpacing(12);
    column->addLayout(m_rows, 1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    m_rows->addStretch(1);
}

bool WizardPage::showProblems(const QMap<QString, QString> &problems)
{
    bool isFine = true;
    for (FieldRow *field : m_fields) {
        field->setProblem(problems.value(field->question()));
        isFine = isFine && !problems.contains(field->question());
    }
    return isFine;
}

QString WizardPage::firstProblem() const
{
    for (const FieldRow *field : m_fields) {
        if (!field->problem().isEmpty())
            return tr("%1: %2").arg(field->input()->accessibleName(), field->problem());
    }
    return {};
}

FieldRow *WizardPage::addField(const QString &question, const QString &label, QWidget *input,
                               const QString &help)
{
    auto *field = new FieldRow(question, label, input, help);
    m_fields.append(field);
    addWidget(field);
    return field;
}

QLabel *WizardPage::addText(const QString &name, const QString &text, bool isSecondary)
{
    auto *label = new QLabel(text);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setProperty("secondary", isSecondary);
    addWidget(label);
    return label;
}

QLabel *WizardPage::addHeading(const QString &text)
{
    auto *label = new QLabel(text);
    label->setFont(theme::font(theme::TextSize::Normal, true));
    addWidget(label);
    return label;
}

void WizardPage::addWidget(QWidget *widget, int stretch)
{
    m_rows->insertWidget(m_rows->count() - 1, widget, stretch);
}

void WizardPage::clear()
{
    m_fields.clear();
    while (m_rows->count() > 1) { // the last one is the stretch
        QLayoutItem *item = m_rows->takeAt(0);
        delete item->widget();
        delete item;
    }
}

void WizardPage::addMore(const QString &text, const QList<QWidget *> &widgets)
{
    auto *button = new QToolButton;
    button->setObjectName(objectName() + u"MoreButton"_s);
    button->setText(text);
    button->setProperty("flat", true);
    button->setCheckable(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setArrowType(Qt::RightArrow);
    button->setToolTip(tr("Questions that one may leave alone"));
    m_rows->insertWidget(m_rows->indexOf(widgets.first()), button, 0, Qt::AlignLeft);
    const auto show = [button, widgets](bool isOpen) {
        button->setArrowType(isOpen ? Qt::DownArrow : Qt::RightArrow);
        for (QWidget *widget : widgets)
            widget->setVisible(isOpen);
    };
    connect(button, &QToolButton::toggled, this, show);
    show(false);
}

}
