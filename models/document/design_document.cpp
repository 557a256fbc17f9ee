#include "document/design_document.h"

#include "design/design_file.h"
#include "design/verify.h"

#include <QFileInfo>
#include <QUndoCommand>

namespace basalt::document {

using namespace Qt::StringLiterals;

/// The design before and after. Lists are shared with their neighbours, so this is cheap.
class EditCommand : public QUndoCommand
{
public:
    EditCommand(DesignDocument &document, const QString &text, const design::Design &after,
                const QString &mergeKey)
        : QUndoCommand(text)
        , m_document(document)
        , m_before(document.design())
        , m_after(after)
        , m_mergeKey(mergeKey)
    {}

    void undo() override { m_document.become(m_before); }
    void redo() override { m_document.become(m_after); }
    int id() const override { return m_mergeKey.isEmpty() ? -1 : 1; }

    bool mergeWith(const QUndoCommand *other) override
    {
        const auto *next = static_cast<const EditCommand *>(other); // the id says so
        if (next->m_mergeKey != m_mergeKey)
            return false;
        m_after = next->m_after;
        setObsolete(m_before == m_after);
        return true;
    }

private:
    DesignDocument &m_document;
    design::Design m_before;
    design::Design m_after;
    QString m_mergeKey;
};

DesignDocument::DesignDocument(QObject *parent)
    : QObject(parent)
{
    connect(&m_undoStack, &QUndoStack::cleanChanged, this,
            [this](bool clean) { emit modifiedChanged(!clean); });
}

QString DesignDocument::title() const
{
    return m_path.isEmpty() ? tr("Untitled") : QFileInfo(m_path).fileName();
}

Result<> DesignDocument::edit(const QString &text, const Edit &edit, const QString &mergeKey)
{
    design::Design after = m_design;
    if (Result<> result = edit(after); !result)
        return result;
    if (after == m_design)
        return {};
    // An imported design may break a law already; an edit must not break another one.
    const QList<Error> known = design::verify(m_design);
    for (const Error &error : design::verify(after)) {
        if (!known.contains(error))
            return tl::unexpected<Error>(error);
    }
    m_undoStack.push(new EditCommand(*this, text, after, mergeKey));
    return {};
}

Results<> DesignDocument::load(const QString &path)
{
    Results<design::Design> loaded = design::loadDesign(path);
    if (!loaded)
        return tl::unexpected<QList<Error>>(loaded.error());
    replace(*loaded, path);
    return {};
}

void DesignDocument::reset(const design::Design &design)
{
    replace(design, {});
}

Result<> DesignDocument::save()
{
    return saveAs(m_path);
}

Result<> DesignDocument::saveAs(const QString &path)
{
    if (path.isEmpty())
        return failure(u"no-file"_s, tr("The design has no file yet: choose a name for it."));
    if (Result<> result = design::saveDesign(m_design, path); !result)
        return result;
    m_undoStack.setClean();
    m_inFile = m_design;
    if (path != m_path) {
        m_path = path;
        emit pathChanged();
    }
    emit saved();
    return {};
}

void DesignDocument::follow(const QString &text, const design::Design &now,
                            const design::Design &inFile)
{
    m_inFile = inFile;
    m_undoStack.resetClean(); // undoing does not lead to what the file holds any more
    if (now != m_design)
        m_undoStack.push(new EditCommand(*this, text, now, {}));
    if (now == inFile)
        m_undoStack.setClean();
}

void DesignDocument::become(const design::Design &design)
{
    const ChangeSet changes = compare(m_design, design);
    m_design = design;
    emit changed(changes);
}

void DesignDocument::replace(const design::Design &design, const QString &path)
{
    m_undoStack.clear();
    m_design = design;
    m_inFile = design;
    m_path = path;
    emit replaced();
    emit pathChanged();
}

}
