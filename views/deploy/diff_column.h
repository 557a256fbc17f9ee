// One side of a comparison: text with line numbers and a sign for each line that changed.
#pragma once

#include "core/line_diff.h"

#include <QPlainTextEdit>

namespace basalt::deploy {

class DiffColumn : public QPlainTextEdit
{
    Q_OBJECT
public:
    enum class Side { Before, After };

    explicit DiffColumn(Side side, QWidget *parent = nullptr);

    void setRows(const QList<DiffRow> &rows);
    void showLook(); ///< after the theme changed

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    class Gutter;
    int gutterWidth() const;
    void paintGutter(const QRect &area);
    bool isChanged(const DiffRow &row) const;
    int numberOf(const DiffRow &row) const;
    void placeGutter();

    Side m_side;
    QList<DiffRow> m_rows;
    Gutter *m_gutter;
};

}
