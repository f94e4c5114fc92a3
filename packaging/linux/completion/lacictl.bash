# bash completion for lacictl: commands, their options, and the words that some of them take.
# Every command of `lacictl help` stands here (tests/packaging/tst_man holds them together).
_lacictl()
{
    local -A options=(
        ["config get"]=""
        ["config set"]=""
        ["config list"]=""
        [import]="--dry-run"
        [search]="--limit"
        ["product picture"]="--remove"
        [product]=""
        ["qris inspect"]=""
        ["qris amount"]=""
        ["qris png"]=""
        [sell]="--item --pay --wait --customer"
        [payments]="--open --limit"
        [payment]=""
        [check]=""
        [watch]="--seconds"
        [sales]="--day --until --filter --search --limit --csv"
        [refund]="--line --all --void --way --reason --payment --keep-stock"
        ["park list"]=""
        [confirm]="--reason"
        [give-up]="--reason"
        [cancel]=""
        ["late list"]="--all"
        ["late decide"]="--reason"
        ["gateway list"]=""
        ["gateway check"]=""
        ["gateway channels"]=""
        ["gateway outlets"]=""
        ["gateway products"]="--csv"
        ["gateway reconcile"]="--day --csv --heal"
        [receipt]="--columns --text --escpos --pdf --copy"
        ["print jobs"]="--limit"
        ["print again"]="--wait"
        ["print drop"]=""
        [print]="--copy --wait"
        ["drawer open"]="--reason --wait"
        ["product add"]="--name --price --sku --barcode --category --cost --unit --stock --tax-class --steps --bundles --by"
        ["product edit"]="--name --price --sku --barcode --category --cost --unit --tax-class --steps --bundles --by"
        ["product show"]=""
        ["product list"]="--search --category --stock --low --sort --descending --inactive --limit --offset"
        ["product off"]="--by"
        ["product on"]="--by"
        ["product price-history"]=""
        ["goods export"]=""
        ["stock in"]="--cost --reason --by"
        ["stock correct"]="--reason --by"
        ["stock count"]="--reason --by"
        ["stock moves"]="--limit"
        ["category list"]=""
        ["category add"]="--colour --by"
        ["category rename"]="--by"
        ["category colour"]="--by"
        ["category order"]="--by"
        ["category remove"]="--by"
        ["modifier list"]=""
        ["modifier save"]="--choice --least --most --id --by"
        ["modifier of"]="--none --by"
        ["modifier remove"]="--by"
        ["pricelist list"]=""
        ["pricelist save"]="--price --from --until --id --by"
        ["pricelist remove"]="--by"
        ["people list"]="--all"
        ["people add"]="--role"
        ["people change"]="--name --role --on"
        ["people pin"]=""
        ["people off"]=""
        ["rights show"]=""
        ["rights set"]=""
        ["journal list"]="--day --until --kind --search --limit"
        ["journal verify"]=""
        ["journal export"]="--day --until --kind --search --limit"
        ["shift open"]="--name --by"
        ["shift in"]="--reason --by"
        ["shift out"]="--reason --by"
        ["shift drop"]="--reason --by"
        ["shift x"]="--pdf"
        ["shift count"]="--by"
        ["shift close"]="--reason --by"
        ["shift z"]="--pdf"
        ["shift list"]="--limit"
        ["report glance"]="--day --month --from --until"
        ["report verify"]="--day --month --from --until"
        [report]="--day --month --from --until --limit --csv"
        [backup]="--by"
        [restore]="--yes --lost --accept-changed --by"
        [verify]=""
        [export]="--by"
        [doctor]="--report --check --offline"
        [demo]=""
    )
    local common="--db --config --training --json --help --version"
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}
    COMPREPLY=()

    # What stands before the cursor without the common options; at most two words of it are the command.
    local words=() i word
    for ((i = 1; i < COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        case $word in
            --db|--config) ((i++)) ;;
            --training|--json|--help|--version) ;;
            *) words+=("$word") ;;
        esac
    done
    local command="${words[*]:0:2}"
    [[ -v options[$command] ]] || command=${words[0]:-}

    case $prev in
        --db|--config|--csv|--pdf|--text|--escpos|--report|--lost)
            mapfile -t COMPREPLY < <(compgen -f -- "$cur"); compopt -o filenames 2>/dev/null; return ;;
        --customer)
            mapfile -t COMPREPLY < <(compgen -W "pay pay_later expire fail cancel lose_reply server_fault garbage unauthorised slow_answer wrong_amount bad_crc nothing" -- "$cur"); return ;;
        --pay)
            compopt -o nospace 2>/dev/null
            mapfile -t COMPREPLY < <(compgen -W "cash: auto gobiz paymenku amdigipay juadah midtrans" -- "$cur"); return ;;
        --way) mapfile -t COMPREPLY < <(compgen -W "cash noted gateway" -- "$cur"); return ;;
        --role) mapfile -t COMPREPLY < <(compgen -W "cashier supervisor owner" -- "$cur"); return ;;
        --filter) mapfile -t COMPREPLY < <(compgen -W "all waiting unsure late paid refunded" -- "$cur"); return ;;
        --stock) mapfile -t COMPREPLY < <(compgen -W "any counted low none" -- "$cur"); return ;;
        --sort) mapfile -t COMPREPLY < <(compgen -W "name sku price stock margin changed" -- "$cur"); return ;;
        --columns) mapfile -t COMPREPLY < <(compgen -W "32 48" -- "$cur"); return ;;
        --tax-class) mapfile -t COMPREPLY < <(compgen -W "none exempt ppn ppn_luxury pbjt" -- "$cur"); return ;;
    esac
    if [[ $cur == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "${options[${command:-.}]:-} $common" -- "$cur")
        return
    fi

    # The next word of a command: the first ones, or what goes on behind the first.
    local next=() key
    if ((${#words[@]} == 0)); then
        for key in "${!options[@]}"; do next+=("${key%% *}"); done
        next+=(help)
    elif ((${#words[@]} == 1)); then
        for key in "${!options[@]}"; do
            [[ $key == "${words[0]} "* ]] && next+=("${key#* }")
        done
    fi
    case "${words[*]:0:2}" in
        report) next+=(day shift hour cashier product category method gateway tax slow_movers tax_month) ;;
        "gateway check"|"gateway channels"|"gateway outlets"|"gateway products"|"gateway reconcile")
            ((${#words[@]} == 2)) && next+=(gobiz paymenku amdigipay juadah midtrans) ;;
        "rights set") ((${#words[@]} == 2)) && next+=(cashier supervisor) ;;
        late\ decide) ((${#words[@]} == 3)) && next+=(attach refund_noted new_sale) ;;
    esac
    mapfile -t COMPREPLY < <(compgen -W "${next[*]}" -- "$cur" | sort -u)
    case $command in
        import|backup|restore|verify|export|"goods export"|"journal export"|"product picture"|"qris png")
            if ((${#COMPREPLY[@]} == 0)); then
                mapfile -t COMPREPLY < <(compgen -f -- "$cur"); compopt -o filenames 2>/dev/null
            fi ;;
    esac
}
complete -F _lacictl lacictl
