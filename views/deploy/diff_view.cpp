#include "deploy/diff_view.h"

#include "deploy/diff_column.h"
#include "theme/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QScrollBar>
#include <QSplitter>
#include <QTextBlock>
#include <QToolButton>

namespace basalt::deploy {

using namespace Qt::StringLiterals;

namespace {

QWidget *side(QLabel *title, DiffColumn *column, int indent)
{
    auto *widget = new QWidget;
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(indent, 0, 8 - indent, 0);
    layout->setSpacing(4);
    title->setProperty("secondary", true);
    title->setFont(theme::font(theme::TextSize::Small));
    layout->addWidget(title);
    layout->addWidget(column, 1);
    return widget;
}

QToolButton *button(const QString &name, const QString &text, const QString &help,
                    const QKeySequence &keys)
{
    auto *result = new QToolButton;
    result->setObjectName(name);
    result->setText(text);
    result->setToolTip(help);
    result->setAccessibleName(help);
    result->setProperty("flat", true);
    result->setShortcut(keys);
    return result;
}

}

DiffView::DiffView(QWidget *parent)
    : QWidget(parent)
    , m_left(new DiffColumn(DiffColumn::Side::Before))
    , m_right(new DiffColumn(DiffColumn::Side::After))
    , m_leftTitle(new QLabel)
    , m_rightTitle(new QLabel)
    , m_count(new QLabel)
    , m_previousButton(button(u"previousChangeButton"_s, u"↑"_s, tr("Previous difference (Alt+Up)"),
                              QKeySequence(Qt::ALT | Qt::Key_Up)))
    , m_nextButton(button(u"nextChangeButton"_s, u"↓"_s, tr("Next difference (Alt+Down)"),
                          QKeySequence(Qt::ALT | Qt::Key_Down)))
{
    m_left->setObjectName(u"diffBeforeText"_s);
    m_left->setAccessibleName(tr("The text as it is"));
    m_right->setObjectName(u"diffAfterText"_s);
    m_right->setAccessibleName(tr("The text as it will be"));
    m_count->setObjectName(u"diffCountLabel"_s);
    m_count->setProperty("secondary", true);
    m_count->setFont(theme::font(theme::TextSize::Small));
    const auto together = [](QScrollBar *one, QScrollBar *other) {
        connect(one, &QScrollBar::valueChanged, other, &QScrollBar::setValue);
        connect(other, &QScrollBar::valueChanged, one, &QScrollBar::setValue);
    };
    together(m_left->verticalScrollBar(), m_right->verticalScrollBar());
    together(m_left->horizontalScrollBar(), m_right->horizontalScrollBar());
    connect(m_previousButton, &QToolButton::clicked, this,
            [this] { showChange(std::max(0, m_current - 1)); });
    connect(m_nextButton, &QToolButton::clicked, this,
            [this] { showChange(std::min(changes() - 1, m_current + 1)); });

    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->addWidget(side(m_leftTitle, m_left, 0));
    splitter->addWidget(side(m_rightTitle, m_right, 8));
    splitter->setChildrenCollapsible(false);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(4);
    bar->addWidget(m_count, 1);
    bar->addWidget(m_previousButton);
    bar->addWidget(m_nextButton);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addLayout(bar);
    layout->addWidget(splitter, 1);
    showCount();
}

void DiffView::setTitles(const QString &left, const QString &right)
{
    m_leftTitle->setText(left);
    m_rightTitle->setText(right);
}

void DiffView::setTexts(const QByteArray &before, const QByteArray &after)
{
    const QList<DiffRow> rows = sideBySide(diffLines(before, after));
    m_changes.clear();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const bool differs = rows[i].kind != RowKind::Same;
        if (differs && (i == 0 || rows[i - 1].kind == RowKind::Same))
            m_changes << int(i);
    }
    m_left->setRows(rows);
    m_right->setRows(rows);
    m_current = -1;
    if (!m_changes.isEmpty())
        showChange(0);
    showCount();
}

void DiffView::showChange(int number)
{
    if (number < 0 || number >= m_changes.size())
        return;
    m_current = number;
    const int context = 2; // lines before it stay in sight
    m_left->verticalScrollBar()->setValue(std::max(0, m_changes[number] - context));
    for (DiffColumn *column : {m_left, m_right})
        column->setTextCursor(
            QTextCursor(column->document()->findBlockByNumber(m_changes[number])));
    showCount();
}

void DiffView::showCount()
{
    m_count->setText(changes() == 0 ? tr("no difference")
                                    : tr("difference %1 of %2").arg(m_current + 1).arg(changes()));
    m_previousButton->setEnabled(m_current > 0);
    m_nextButton->setEnabled(m_current + 1 < changes());
}

void DiffView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_left->showLook();
        m_right->showLook();
    }
}

}
