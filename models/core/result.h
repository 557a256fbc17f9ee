// What can fail returns Result<T>; an Error says that we could not do the work.
#pragma once

#include <QList>
#include <QString>
#include <tl/expected.hpp>

namespace basalt {

/// `code` is for programs (stable, kebab-case), `message` for people (the thing, the reason and the
/// way out), `where` is "file:line:column", a path in the document or a host; it may be empty.
struct Error
{
    QString code;
    QString message;
    QString where;

    bool operator==(const Error &) const = default;
};

template<class T = void> using Result = tl::expected<T, Error>;

/// For work that reports several errors at once, such as loading a design.
template<class T = void> using Results = tl::expected<T, QList<Error>>;

inline tl::unexpected<Error> failure(QString code, QString message, QString where = {})
{
    return tl::unexpected<Error>(Error{std::move(code), std::move(message), std::move(where)});
}

}
