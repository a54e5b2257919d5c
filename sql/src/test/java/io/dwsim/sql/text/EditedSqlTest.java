package io.dwsim.sql.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.sql.text.EditedSql.Edit;
import io.dwsim.sql.text.EditedSql.Piece;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditedSqlTest {

    private final EditedSql sql =
            EditedSql.of("ab CDE fg H ij", List.of(new Edit(3, 6, "longer"), new Edit(10, 11, "")));

    @Test
    void replacesPlacesAndKeepsTheRest() {
        assertThat(sql.text()).isEqualTo("ab longer fg  ij");
    }

    @Test
    void mapsOffsetsBackToTheOriginal() {
        assertThat(sql.originalOffset(1)).isEqualTo(1);
        assertThat(sql.originalOffset(3)).isEqualTo(3);
        assertThat(sql.originalOffset(8)).isEqualTo(3);
        assertThat(sql.originalOffset(10)).isEqualTo(7);
        assertThat(sql.originalOffset(14)).isEqualTo(12);
        assertThat(sql.originalOffset(16)).isEqualTo(14);
    }

    @Test
    void mapsWhatWasCopiedIntoAReplacementToWhereItWasCopiedFrom() {
        EditedSql edited = EditedSql.of(
                "f(aa, b)",
                List.of(new Edit(
                        0, 8, List.of(Piece.text("g("), Piece.copy(6, 7), Piece.text(", "), Piece.copy(2, 4)))));
        assertThat(edited.text()).isEqualTo("g(b, aa");
        assertThat(edited.originalOffset(1)).isEqualTo(0);
        assertThat(edited.originalOffset(2)).isEqualTo(6);
        assertThat(edited.originalOffset(6)).isEqualTo(3);
        assertThat(edited.originalOffset(7)).isEqualTo(8);
    }
}
