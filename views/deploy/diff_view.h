// Two versions of a text side by side: rows stay level, both sides scroll together.
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace basalt::deploy {

class DiffColumn;

class DiffView : public QWidget
{
    Q_OBJECT
public:
    explicit DiffView(QWidget *parent = nullptr);

    /// What the sides are called: "now on magma1", "after this step".
    void setTitles(const QString &left, const QString &right);
    void setTexts(const QByteArray &before, const QByteArray &after);
    int changes() const { return int(m_changes.size()); } ///< passages that differ
    void showChange(int number);                          ///< from 0

protected:
    void changeEvent(QEvent *event) override;

private:
    void showCount();

    DiffColumn *m_left;
    DiffColumn *m_right;
    QLabel *m_leftTitle;
    QLabel *m_rightTitle;
    QLabel *m_count;
    QToolButton *m_previousButton;
    QToolButton *m_nextButton;
    QList<int> m_changes; ///< first rows of the passages that differ
    int m_current = -1;
};

}
