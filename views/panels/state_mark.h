// The small sign of a state. Its form says the same as its colour, for those who see no colour.
#pragma once

#include <QPixmap>
#include <QWidget>

class QPainter;

namespace basalt::panels {

enum class Mark {
    Ok,       ///< filled dot
    Degraded, ///< half dot
    Failed,   ///< cross
    Unknown,  ///< hollow dot
};

void paintMark(QPainter &painter, const QRectF &rect, Mark mark);

/// A mark as a widget of 12 x 12 pixels.
class StateMark : public QWidget
{
public:
    explicit StateMark(Mark mark, QWidget *parent = nullptr);

    void setMark(Mark mark);
    QSize sizeHint() const override { return {12, 12}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Mark m_mark = Mark::Unknown;
};

}
