// What the dialogs of a deployment have in common: a heading, paragraphs, as high as their texts need.
#pragma once

#include "theme/theme.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace basalt::deploy {

/// Deletes itself when it is closed. Buttons stand below what is added.
class AskDialog : public QDialog
{
    Q_OBJECT
public:
    AskDialog(const QString &heading, QWidget *parent);

protected:
    /// Stands on its own, or beside an icon.
    QLabel *addText(const QString &name, const QString &text, theme::Role role = theme::Role::Text,
                    const QIcon &icon = {});
    void addWidget(QWidget *widget);
    /// The button that says yes. Return presses it only if it is the default one.
    QPushButton *addYes(const QString &name, const QString &text, const QString &help);
    /// The button that says no, as Escape does.
    QPushButton *addNo(const QString &name, const QString &text, const QString &help);
    /// What Return presses; it has the focus.
    void setDefault(QPushButton *button);
    void showEvent(QShowEvent *event) override;

private:
    QVBoxLayout *m_texts;
    QDialogButtonBox *m_buttons;
};

}
