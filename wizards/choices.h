// Radio buttons with a line each that explains them.
#pragma once

#include <QString>

class QButtonGroup;
class QRadioButton;
class QVBoxLayout;
class QWidget;

namespace basalt::wizards {

QWidget *choices(QVBoxLayout *&column);
QRadioButton *choice(QVBoxLayout *column, const QString &name, const QString &text,
                     const QString &help);

/// All platforms but one; each button has its id as the property "platform".
QWidget *platformChoices(QButtonGroup *group, const QString &without = {});

}
