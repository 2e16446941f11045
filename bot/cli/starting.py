"""`daihoi kb new`: the files of a knowledge base for a place that has none yet."""

from pathlib import Path
from typing import Annotated

import typer

from bot.cli import opening, words


def new(
    directory: Annotated[Path, typer.Argument(metavar="THƯ-MỤC", help="Thư mục sẽ tạo.", show_default=False)],
    *,
    place: Annotated[
        str,
        typer.Option(
            "--place",
            metavar="NƠI",
            prompt=words.ASK_PLACE,
            help="Nơi hoặc đơn vị: “huyện An Bình”, “Bệnh viện Sao Mai”.",
            show_default=False,
        ),
    ],
    term: Annotated[
        str | None, typer.Option("--term", metavar="NHIỆM-KỲ", help="Ví dụ 2025-2030.", show_default=False)
    ] = None,
    ordinal: Annotated[
        str | None, typer.Option("--ordinal", metavar="SỐ", help="Lần thứ mấy: XXII hoặc 22.", show_default=False)
    ] = None,
) -> None:
    """Tạo thư mục dữ liệu cho một nơi mới, với mẫu và lời chỉ dẫn trong từng tệp.

    Các dòng mẫu đứng sau dấu # nên trợ lý chưa nói gì cho đến khi có người bỏ dấu # và điền điều nguồn tin nêu. Thư mục
    đã có dữ liệu thì không ghi gì.
    """
    from bot.knowledge.load import load_texts
    from bot.knowledge.starting import Place, start, text_of

    whose = Place(opening.heard(place), term, ordinal)
    wrong = load_texts({"congress.yaml": text_of("congress", whose)}).errors
    if wrong:
        opening.stop("\n".join(problem.message for problem in wrong))
    try:
        written = start(directory, whose)
    except FileExistsError as error:
        opening.stop(words.NEW_EXISTS.format(directory=directory, name=error.args[0]))
    except OSError as error:
        opening.stop(f"{directory}: {error.strerror}")
    names = ", ".join(path.name for path in written)
    typer.echo(words.NEW_WRITTEN.format(directory=directory, names=names))
