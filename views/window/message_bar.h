// What could not be done, above the canvas: stays until it is dismissed, can be copied.
#pragma once

#include "core/result.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace basalt::window {

class MessageBar : public QWidget
{
    Q_OBJECT
public:
    explicit MessageBar(QWidget *parent = nullptr);

    void show(const QList<Error> &errors);
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void showLook();
    void showTexts();

    QLabel *m_text;
    QToolButton *m_copyButton;
    QToolButton *m_closeButton;
};

}
