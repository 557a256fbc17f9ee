// Inputs of questions with their names.
#pragma once

#include <QString>

class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace basalt::wizards {

QLineEdit *lineEdit(const QString &name);
QComboBox *combo(const QString &name); ///< the wheel scrolls the page, it changes nothing
QSpinBox *spin(const QString &name, int from, int to);

/// Return does not press it.
QPushButton *button(const QString &name, const QString &text, const QString &help);
/// A button that begins something and the one that stops it: the keyboard's focus goes from the one that
/// was pressed to the other.
void showRunning(QPushButton *start, bool canStart, QPushButton *stop, bool runs);

/// What is being typed stays as it is.
void fill(QLineEdit *edit, const QString &text);

}
