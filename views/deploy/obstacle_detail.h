// What is in the way of a plan, and the ways past it: mend it, or go on all the same with a reason.
#pragma once

#include "core/finding.h"
#include "plan/plan.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace basalt::deploy {

class ObstacleDetail : public QWidget
{
    Q_OBJECT
public:
    explicit ObstacleDetail(QWidget *parent = nullptr);

    /// With `isLun` going on means that its data is lost: its name has to be typed.
    void showFinding(const Finding &finding, bool isLun, const QString &overruled);
    void showRefusal(const plan::Refusal &refusal, bool isLun, const QString &overruled);
    void setLocked(bool locked); ///< while something is executed

signals:
    void overruled(const QString &key, const QString &reason);
    void lunConfirmed(const QString &lun);

private:
    void ask(const QString &prompt, const QString &button);
    void askForLun(const QString &lun);
    void askAgain(bool isLun);
    void offerNothing();
    void showReady();
    void goOn();

    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_remedy;
    QLabel *m_done;
    QLabel *m_prompt;
    QLineEdit *m_edit;
    QPushButton *m_goOnButton;
    QString m_key;
    bool m_isLun = false;
    bool m_isLocked = false;
};

}
