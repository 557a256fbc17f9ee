#include "panels/field_editor.h"

#include "theme/theme.h"

#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QStringListModel>
#include <QStyle>
#include <QVBoxLayout>

namespace basalt::panels {

using namespace Qt::StringLiterals;
using design::Shape;

namespace {

/// Completes the last item of "a, b, c".
class ItemCompleter : public QCompleter
{
public:
    ItemCompleter(bool isList, QObject *parent)
        : QCompleter(parent)
        , m_isList(isList)
    {
        setModel(new QStringListModel(this));
        setCaseSensitivity(Qt::CaseInsensitive);
        setFilterMode(Qt::MatchContains);
    }
    void setWords(const QStringList &words)
    {
        static_cast<QStringListModel *>(model())->setStringList(words);
    }

protected:
    QStringList splitPath(const QString &path) const override
    {
        if (!m_isList)
            return QCompleter::splitPath(path);
        m_before = path.left(path.lastIndexOf(u',') + 1);
        return {path.section(u',', -1).trimmed()};
    }
    QString pathFromIndex(const QModelIndex &index) const override
    {
        const QString word = QCompleter::pathFromIndex(index);
        return m_before.isEmpty() ? word : m_before + u' ' + word;
    }

private:
    bool m_isList;
    mutable QString m_before; // what the input has in front of the item at hand
};

QString wordText(const Shape &shape, const QString &word)
{
    if (shape.kind != Shape::Kind::Flag)
        return word;
    return word == u"true" ? FieldEditor::tr("yes") : FieldEditor::tr("no");
}

}

FieldEditor::FieldEditor(const Shape &shape, const Look &look, QWidget *parent)
    : QWidget(parent)
    , m_problem(new QLabel)
    , m_isList(shape.kind == Shape::Kind::List)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 4);
    layout->setSpacing(3);
    auto *caption = new QLabel(look.isRequired ? tr("%1 *").arg(look.label) : look.label);
    caption->setProperty("secondary", true);
    caption->setFont(theme::font(theme::TextSize::Small));
    caption->setToolTip(look.help);
    layout->addWidget(caption);
    if (shape.kind == Shape::Kind::Word || shape.kind == Shape::Kind::Flag)
        buildCombo(shape, look);
    else if (shape.isLong || shape.kind == Shape::Kind::Map)
        buildLines(look);
    else
        buildLine(shape, look);
    QWidget *own = input();
    caption->setBuddy(own);
    own->setAccessibleName(look.label);
    own->setAccessibleDescription(look.help);
    own->setToolTip(look.help);
    layout->addWidget(own);
    m_problem->setObjectName(look.name + u"Problem"_s);
    m_problem->setProperty("problem", true);
    m_problem->setFont(theme::font(theme::TextSize::Small));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    layout->addWidget(m_problem);
    setSuggestions(look.suggestions);
}

QWidget *FieldEditor::input() const
{
    if (m_combo)
        return m_combo;
    return m_line ? static_cast<QWidget *>(m_line) : m_lines;
}

void FieldEditor::buildCombo(const Shape &shape, const Look &look)
{
    m_combo = new QComboBox;
    m_combo->setObjectName(look.name + u"Combo"_s);
    m_combo->setFocusPolicy(Qt::StrongFocus); // the wheel scrolls the form, it changes nothing
    m_combo->installEventFilter(this);
    if (!look.isRequired)
        m_combo->addItem(look.standard.isEmpty()
                             ? tr("not set")
                             : tr("standard (%1)").arg(wordText(shape, look.standard)),
                         QString());
    for (const QString &word : shape.words)
        m_combo->addItem(wordText(shape, word), word);
    connect(m_combo, &QComboBox::activated, this, &FieldEditor::commit);
}

void FieldEditor::buildLine(const Shape &shape, const Look &look)
{
    m_line = new QLineEdit;
    m_line->setObjectName(look.name + u"Edit"_s);
    const QString example =
        m_isList ? (shape.item.empty() ? QString() : shape.item.front().example) : shape.example;
    if (!look.standard.isEmpty())
        m_line->setPlaceholderText(tr("standard: %1").arg(look.standard));
    else if (!example.isEmpty())
        m_line->setPlaceholderText(example.contains(u'–') ? example : tr("e.g. %1").arg(example));
    m_line->installEventFilter(this);
    auto *completer = new ItemCompleter(m_isList, m_line);
    m_line->setCompleter(completer);
    connect(m_line, &QLineEdit::textEdited, this, &FieldEditor::edited);
    connect(m_line, &QLineEdit::editingFinished, this, &FieldEditor::commit);
}

void FieldEditor::buildLines(const Look &look)
{
    m_lines = new QPlainTextEdit;
    m_lines->setObjectName(look.name + u"Edit"_s);
    m_lines->setProperty("form", true);
    m_lines->setTabChangesFocus(true);
    m_lines->setFixedHeight(72);
    m_lines->installEventFilter(this);
    connect(m_lines, &QPlainTextEdit::textChanged, this, &FieldEditor::edited);
}

void FieldEditor::setSuggestions(const QStringList &suggestions)
{
    if (m_line)
        static_cast<ItemCompleter *>(m_line->completer())->setWords(suggestions);
}

QString FieldEditor::text() const
{
    if (m_combo)
        return m_combo->currentData().toString();
    return m_line ? m_line->text() : m_lines->toPlainText();
}

void FieldEditor::show(const QString &text, bool isMixed)
{
    const bool isUntouched = this->text() == m_shown && !m_problem->isVisibleTo(this);
    const bool isNew = text != m_shown || isMixed != m_isMixed;
    m_shown = text;
    m_isMixed = isMixed;
    if (m_combo) {
        const QSignalBlocker quiet(m_combo);
        m_combo->setCurrentIndex(isMixed ? -1 : m_combo->findData(text));
        m_combo->setPlaceholderText(isMixed ? tr("several values") : QString());
    } else if (m_line) {
        if (!m_line->hasFocus() || isUntouched || isNew) {
            m_line->setText(text);
            m_line->setCursorPosition(0);
        }
        if (isMixed)
            m_line->setPlaceholderText(tr("several values"));
    } else if (m_lines->toPlainText() != text && (!m_lines->hasFocus() || isUntouched || isNew)) {
        const QSignalBlocker quiet(m_lines);
        m_lines->setPlainText(text);
        if (isMixed)
            m_lines->setPlaceholderText(tr("several values"));
    }
    if (isNew)
        setProblem({});
}

void FieldEditor::setProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    input()->setProperty("wrong", !problem.isEmpty());
    input()->setAccessibleDescription(problem.isEmpty() ? input()->toolTip() : problem);
    input()->style()->unpolish(input()); // the style sheet looks at the property
    input()->style()->polish(input());
}

void FieldEditor::commit()
{
    if (m_isMixed ? !text().isEmpty() || m_combo : text() != m_shown)
        emit committed();
}

bool FieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_combo && event->type() == QEvent::Wheel && !m_combo->hasFocus()) {
        event->ignore();
        return true;
    }
    if (watched == m_lines && event->type() == QEvent::FocusOut)
        commit();
    if (event->type() == QEvent::KeyPress && watched == input()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape && !m_combo && text() != m_shown) { // as it was
            m_line ? m_line->setText(m_shown) : m_lines->setPlainText(m_shown);
            setProblem({});
            return true;
        }
        const bool isMeant =
            key->key() == Qt::Key_Return && key->modifiers() == Qt::ControlModifier;
        if (watched == m_lines && isMeant) {
            commit();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}
