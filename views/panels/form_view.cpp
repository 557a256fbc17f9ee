#include "panels/form_view.h"

#include "design/field_words.h"
#include "panels/field_editor.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace basalt::panels {

using namespace Qt::StringLiterals;
using design::FieldPath;

namespace {

constexpr int indent = 14;
constexpr int pauseInTyping = 250; // ms

QString nameAt(const FieldPath &absolute)
{
    return absolute.join(u'_');
}

QToolButton *flatButton(const QString &name, const QString &icon, const QString &what)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setIcon(theme::icon(icon));
    button->setProperty("flat", true);
    button->setToolTip(what);
    button->setAccessibleName(what);
    return button;
}

QToolButton *foldButton(const QString &name, const QString &text, bool isOpen)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setProperty("flat", true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setArrowType(isOpen ? Qt::DownArrow : Qt::RightArrow);
    button->setText(text);
    button->setAccessibleName(text);
    button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    return button;
}

}

QString rowLabel(const FieldPath &absolute)
{
    return design::fieldLabel(design::plainPath(absolute));
}

FormView::FormView(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 8, 0);
    m_layout->setSpacing(2);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseInTyping);
    connect(&m_pause, &QTimer::timeout, this, &FormView::look);
}

void FormView::show(const design::Design &design, const QList<FieldPath> &places)
{
    m_design = design;
    const bool isSame = places == m_places;
    m_places = places;
    const QList<FormRow> rows = formRows(design::formTree(design), places, m_open);
    const bool isLike =
        isSame && rows.size() == m_rows.size()
        && std::equal(rows.begin(), rows.end(), m_rows.begin(),
                      [](const FormRow &a, const FormRow &b) {
                          return a.isLike(b) && a.isOpen == b.isOpen
                                 && (a.kind != FormRow::Kind::More || a.count == b.count);
                      });
    if (isLike) {
        update(rows);
        return;
    }
    m_rows = rows;
    rebuild();
}

void FormView::rebuild()
{
    const QWidget *focus = window()->focusWidget();
    const QString focused = focus && isAncestorOf(focus) ? focus->objectName() : QString();
    m_pause.stop();
    m_edited = nullptr;
    // None of them speaks any more: losing the focus on its way out, an input would ask for an edit
    // in the middle of this, and of things that it was not typed for.
    for (QWidget *widget : std::as_const(m_widgets))
        widget->blockSignals(true);
    for (QWidget *widget : std::as_const(m_widgets)) {
        widget->hide();
        widget->deleteLater(); // it may be the one whose signal brought us here
        m_layout->removeWidget(widget);
    }
    m_widgets.clear();
    for (const FormRow &row : std::as_const(m_rows)) {
        QWidget *widget = widgetFor(row);
        widget->setContentsMargins(row.depth * indent, 0, 0, 0);
        m_layout->addWidget(widget);
        m_widgets.append(widget);
    }
    update(m_rows);
    for (QWidget *widget : std::as_const(m_widgets)) {
        if (QWidget *same = focused.isEmpty() ? nullptr : widget->findChild<QWidget *>(focused))
            same->setFocus();
    }
}

void FormView::update(const QList<FormRow> &rows)
{
    m_rows = rows;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const FormRow &row = rows[i];
        if (auto *editor = qobject_cast<FieldEditor *>(m_widgets[i])) {
            editor->setSuggestions(fieldSuggestions(m_design, absolute(row)));
            editor->show(row.text, row.isMixed);
        } else if (auto *fold = m_widgets[i]->findChild<QToolButton *>(nameAt(absolute(row))
                                                                       + u"Button"_s)) {
            const QString text = row.kind == FormRow::Kind::List
                                     ? tr("%1 (%2)").arg(rowLabel(absolute(row))).arg(row.count)
                                     : row.text;
            fold->setText(text);
            fold->setAccessibleName(text);
        }
    }
}

QWidget *FormView::widgetFor(const FormRow &row)
{
    switch (row.kind) {
    case FormRow::Kind::Field:
        return editorFor(row);
    case FormRow::Kind::Item:
        return itemFor(row);
    case FormRow::Kind::More:
        return moreFor(row);
    case FormRow::Kind::Group:
    case FormRow::Kind::List:
        break;
    }
    return headFor(row);
}

QWidget *FormView::editorFor(const FormRow &row)
{
    const FieldPath path = absolute(row);
    auto *editor = new FieldEditor(*row.shape, {nameAt(path),
                                                rowLabel(path),
                                                design::fieldHelp(design::plainPath(path)),
                                                row.standard,
                                                row.isRequired,
                                                {}});
    connect(editor, &FieldEditor::edited, this, [this, editor] {
        m_edited = editor;
        m_pause.start();
    });
    connect(editor, &FieldEditor::committed, this, [this, editor, relative = row.path] {
        m_pause.stop();
        QList<FieldPath> fields;
        for (const FieldPath &place : std::as_const(m_places))
            fields.append(place + relative);
        emit setRequested(fields, editor->text());
    });
    return editor;
}

QWidget *FormView::headFor(const FormRow &row)
{
    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 8, 0, 2);
    const FieldPath path = absolute(row);
    const QString help = design::fieldHelp(design::plainPath(path));
    if (row.kind == FormRow::Kind::Group) {
        auto *title = new QLabel(rowLabel(path));
        title->setFont(theme::font(theme::TextSize::Normal, true));
        title->setToolTip(help);
        layout->addWidget(title, 1);
        return head;
    }
    QToolButton *fold = foldButton(nameAt(path) + u"Button"_s, {}, row.isOpen);
    fold->setFont(theme::font(theme::TextSize::Normal, true));
    fold->setToolTip(help);
    connect(fold, &QToolButton::clicked, this, [this, row] { toggle(row); });
    layout->addWidget(fold, 1);
    QToolButton *add =
        flatButton(nameAt(path) + u"AddButton"_s, u"add"_s, tr("Add to %1").arg(rowLabel(path)));
    connect(add, &QToolButton::clicked, this, [this, row, path] {
        m_open.insert(openKey(row));
        emit addRequested(path);
    });
    layout->addWidget(add);
    return head;
}

QWidget *FormView::itemFor(const FormRow &row)
{
    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    const FieldPath path = absolute(row);
    QToolButton *fold = foldButton(nameAt(path) + u"Button"_s, row.text, row.isOpen);
    fold->setProperty("place", QStringList(path));
    fold->installEventFilter(this);
    connect(fold, &QToolButton::clicked, this, [this, row] { toggle(row); });
    layout->addWidget(fold, 1);
    QToolButton *remove = flatButton(nameAt(path) + u"RemoveButton"_s, u"remove"_s, tr("Remove"));
    connect(remove, &QToolButton::clicked, this, [this, path] { emit removeRequested(path); });
    layout->addWidget(remove);
    return head;
}

QWidget *FormView::moreFor(const FormRow &row)
{
    auto *holder = new QWidget;
    auto *layout = new QHBoxLayout(holder);
    layout->setContentsMargins(0, 0, 0, 2);
    auto *button = new QToolButton;
    button->setObjectName(nameAt(absolute(row)) + u"MoreButton"_s);
    button->setProperty("flat", true);
    button->setText(row.isOpen ? tr("Fewer fields")
                               : tr("%n more fields …", nullptr, int(row.count)));
    connect(button, &QToolButton::clicked, this, [this, row] { toggle(row); });
    layout->addWidget(button);
    layout->addStretch(1);
    return holder;
}

void FormView::toggle(const FormRow &row)
{
    const QString key = openKey(row);
    if (!m_open.remove(key))
        m_open.insert(key);
    setOpened(QSet<QString>(m_open));
}

void FormView::setOpened(const QSet<QString> &opened)
{
    m_open = opened;
    m_rows.clear(); // whatever is shown now is another form
    show(design::Design(m_design), QList<FieldPath>(m_places));
}

void FormView::look()
{
    const qsizetype index = m_widgets.indexOf(m_edited);
    if (index < 0)
        return;
    design::Design trial = m_design;
    const Result<> set = design::setField(trial, absolute(m_rows[index]), m_edited->text());
    m_edited->setProblem(set ? QString() : set.error().message);
}

void FormView::commit()
{
    for (QWidget *widget : std::as_const(m_widgets)) {
        auto *editor = qobject_cast<FieldEditor *>(widget);
        if (editor && editor->input()->hasFocus()) {
            editor->commit();
            return; // the widgets may be others now
        }
    }
}

bool FormView::isOf(const design::Design &design) const
{
    return m_design == design;
}

bool FormView::shows(const FieldPath &path) const
{
    return std::any_of(m_rows.begin(), m_rows.end(),
                       [&](const FormRow &row) { return absolute(row) == path; });
}

void FormView::refuse(const FieldPath &path, const QString &reason)
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        auto *editor = qobject_cast<FieldEditor *>(m_widgets[i]);
        if (editor && absolute(m_rows[i]) == path)
            editor->setProblem(reason);
    }
}

/// On an item: Delete removes it, Alt with the arrows moves it.
bool FormView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isUp = key->key() == Qt::Key_Up;
    const bool moves = key->modifiers() == Qt::AltModifier && (isUp || key->key() == Qt::Key_Down);
    if (!moves && key->key() != Qt::Key_Delete)
        return QWidget::eventFilter(watched, event);
    const FieldPath path = watched->property("place").toStringList();
    if (moves)
        emit moveRequested(path, isUp ? -1 : 1);
    else
        emit removeRequested(path);
    return true;
}

}
