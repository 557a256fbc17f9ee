// A page of a wizard: a title, a short line on what it is about, and its questions.
#pragma once

#include <QMap>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace basalt::wizards {

class FieldRow;

class WizardPage : public QWidget
{
    Q_OBJECT
public:
    /// `name` begins the object names ("networksPage").
    WizardPage(const QString &name, const QString &title, const QString &intro);

    const QString &title() const { return m_title; }
    /// Shows what the draft says: called whenever the page comes into sight.
    virtual void enter() {}
    /// Needs the room in which the drawing stands.
    virtual bool isWide() const { return false; }
    /// By question; those of other pages are not looked at. Whether this page has none.
    bool showProblems(const QMap<QString, QString> &problems);
    /// Of those that are shown, with the question's label; empty if there is none.
    QString firstProblem() const;

signals:
    void changed(); ///< an answer

protected:
    FieldRow *addField(const QString &question, const QString &label, QWidget *input,
                       const QString &help);
    QLabel *addText(const QString &name, const QString &text, bool isSecondary = false);
    QLabel *addHeading(const QString &text);
    void addWidget(QWidget *widget, int stretch = 0);
    /// Takes everything off the page, to be built anew.
    void clear();
    /// Questions that one may leave alone, behind a button that opens them.
    void addMore(const QString &text, const QList<QWidget *> &widgets);

private:
    QString m_title;
    QVBoxLayout *m_rows;
    QList<FieldRow *> m_fields;
};

}
