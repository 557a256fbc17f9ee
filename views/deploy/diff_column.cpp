#include "deploy/diff_column.h"

#include "theme/theme.h"

#include <QPainter>
#include <QTextBlock>
#include <QTextLayout>

namespace basalt::deploy {

using namespace Qt::StringLiterals;
using theme::Role;

class DiffColumn::Gutter : public QWidget
{
public:
    explicit Gutter(DiffColumn *column)
        : QWidget(column)
        , m_column(column)
    {}

protected:
    void paintEvent(QPaintEvent *event) override { m_column->paintGutter(event->rect()); }

private:
    DiffColumn *m_column;
};

namespace {

QString shown(const QByteArray &line)
{
    QString text = QString::fromUtf8(line);
    text.replace(u'\t', u"    "_s);
    for (QChar &letter : text) {
        if (letter.category() == QChar::Other_Control)
            letter = QChar::ReplacementCharacter;
    }
    return text;
}

}

DiffColumn::DiffColumn(Side side, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_side(side)
    , m_gutter(new Gutter(this))
{
    setReadOnly(true);
    setLineWrapMode(NoWrap);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFont(theme::monospaced(theme::TextSize::Small));
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &area, int moved) {
        if (moved)
            m_gutter->scroll(0, moved);
        else
            m_gutter->update(0, area.y(), m_gutter->width(), area.height());
    });
}

bool DiffColumn::isChanged(const DiffRow &row) const
{
    switch (row.kind) {
    case RowKind::Same:
        return false;
    case RowKind::Changed:
        return true;
    case RowKind::Removed:
        return m_side == Side::Before;
    case RowKind::Added:
        return m_side == Side::After;
    }
    Q_UNREACHABLE();
}

int DiffColumn::numberOf(const DiffRow &row) const
{
    return m_side == Side::Before ? row.before : row.after;
}

void DiffColumn::setRows(const QList<DiffRow> &rows)
{
    m_rows = rows;
    QStringList lines;
    lines.reserve(rows.size());
    for (const DiffRow &row : rows)
        lines << shown(m_side == Side::Before ? row.left : row.right);
    setPlainText(lines.join(u'\n'));
    showLook();
    placeGutter();
}

void DiffColumn::showLook()
{
    const QColor changed =
        theme::color(m_side == Side::Before ? Role::FailedSurface : Role::AccentSurface);
    QList<QTextEdit::ExtraSelection> selections;
    QTextBlock block = document()->firstBlock();
    for (const DiffRow &row : std::as_const(m_rows)) {
        const bool isMissing = numberOf(row) == 0;
        if (isChanged(row) || isMissing) {
            QTextEdit::ExtraSelection selection;
            selection.cursor = QTextCursor(block);
            selection.format.setProperty(QTextFormat::FullWidthSelection, true);
            selection.format.setBackground(isMissing ? theme::color(Role::Raised) : changed);
            selections << selection;
        }
        block = block.next();
    }
    setExtraSelections(selections);
    m_gutter->update();
}

int DiffColumn::gutterWidth() const
{
    int greatest = 99;
    for (const DiffRow &row : m_rows)
        greatest = std::max(greatest, numberOf(row));
    return fontMetrics().horizontalAdvance(QString::number(greatest) + u"  ±"_s) + 10;
}

void DiffColumn::placeGutter()
{
    const int width = gutterWidth();
    setViewportMargins(width, 0, 0, 0);
    const QRect inside = contentsRect();
    m_gutter->setGeometry(inside.left(), inside.top(), width, viewport()->height());
}

void DiffColumn::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeGutter();
}

void DiffColumn::paintGutter(const QRect &area)
{
    QPainter painter(m_gutter);
    painter.fillRect(area, theme::color(Role::Canvas));
    painter.setFont(font());
    QTextBlock block = firstVisibleBlock();
    qreal top = blockBoundingGeometry(block).translated(contentOffset()).top();
    while (block.isValid() && top <= area.bottom()) {
        const qreal height = blockBoundingRect(block).height();
        const DiffRow row = m_rows.value(block.blockNumber());
        if (const int number = numberOf(row); number > 0 && block.isVisible()) {
            const bool changed = isChanged(row);
            painter.setPen(theme::color(!changed                 ? Role::SecondaryText
                                        : m_side == Side::Before ? Role::Failed
                                                                 : Role::Accent));
            const QString sign = !changed ? u" "_s : m_side == Side::Before ? u"−"_s : u"+"_s;
            const QString text = u"%1 %2"_s.arg(number).arg(sign);
            const double left = m_gutter->width() - 6 - fontMetrics().horizontalAdvance(text);
            const QTextLayout &line = *block.layout(); // on the same base line
            painter.drawText(QPointF(left, top + line.position().y() + line.lineAt(0).ascent()),
                             text);
        }
        block = block.next();
        top += height;
    }
}

}
