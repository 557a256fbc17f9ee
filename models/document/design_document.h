// The open design: the only way to change it is edit(), which can be undone.
#pragma once

#include "core/result.h"
#include "design/design.h"
#include "document/change_set.h"

#include <QObject>
#include <QUndoStack>
#include <functional>

namespace basalt::document {

class DesignDocument : public QObject
{
    Q_OBJECT
public:
    explicit DesignDocument(QObject *parent = nullptr);

    const design::Design &design() const { return m_design; }
    QString path() const { return m_path; }
    QString title() const; ///< the file's name, or "Untitled"
    bool isModified() const { return !m_undoStack.isClean(); }
    QUndoStack *undoStack() { return &m_undoStack; }

    using Edit = std::function<Result<>(design::Design &)>;

    /// Works on a copy; a refused edit changes nothing and says why. Edits that follow each other
    /// with the same merge key become one step of undo, which vanishes if it ends where it began.
    Result<> edit(const QString &text, const Edit &edit, const QString &mergeKey = {});

    /// On failure the open design stays as it was.
    Results<> load(const QString &path);
    /// A design that is in no file yet.
    void reset(const design::Design &design);

    Result<> save();
    Result<> saveAs(const QString &path);

    /// What the document's file held when it was last read or written.
    const design::Design &inFile() const { return m_inFile; }
    /// Another program has written `inFile`; the document becomes `now`, as one step of undo.
    void follow(const QString &text, const design::Design &now, const design::Design &inFile);
    /// The file does not hold the design any more.
    void markUnsaved() { m_undoStack.resetClean(); }

signals:
    void changed(const basalt::document::ChangeSet &changes);
    void replaced(); ///< another design: nothing of the former one is left
    void saved();
    void modifiedChanged(bool modified);
    void pathChanged();

private:
    friend class EditCommand;
    void become(const design::Design &design);
    void replace(const design::Design &design, const QString &path);

    design::Design m_design;
    design::Design m_inFile;
    QString m_path;
    QUndoStack m_undoStack;
};

}
