// Inputs of questions with their names.
#pragma once

#include <QString>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace basalt::wizards {

QLineEdit *lineEdit(const QString &name);
QComboBox *combo(const QString &name); ///< the wheel scrolls the page, it changes nothing
QSpinBox *spin(const QString &name, int from, int to);

/// What is being typed stays as it is.
void fill(QLineEdit *edit, const QString &text);

}
