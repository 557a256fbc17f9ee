// Offers what was not saved when the program ended unexpectedly, above the canvas, one after the other.
#pragma once

#include "document/recovery_store.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace basalt::window {

class RecoveryBar : public QWidget
{
    Q_OBJECT
public:
    explicit RecoveryBar(QWidget *parent = nullptr);

    void offer(const QList<document::Recovery> &recoveries);
    const QList<document::Recovery> &recoveries() const { return m_recoveries; }

signals:
    void restoreRequested(const basalt::document::Recovery &recovery);
    void discardRequested(const basalt::document::Recovery &recovery);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showTexts();
    void showFirst();
    document::Recovery takeFirst();

    QList<document::Recovery> m_recoveries;
    QLabel *m_text;
    QPushButton *m_restore;
    QPushButton *m_discard;
};

}
